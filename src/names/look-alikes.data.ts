/**
 * Letters that look like Latin ones, by the charts of Unicode: each row is a script, look-alikes above and the Latin letters that they look
 * like below. Case matters: capital В looks like B whatever it sounds like.
 */
type Row = readonly [alike: string, latin: string]

/** Scripts that have a reading by sound: by look only where a word or name leaves no doubt. */
export const READ_BY_SOUND: readonly Row[] = [
  ['АВСЕЁНІЇЈКМОРЅТХУҮԚԜӀԌѴЬ', 'ABCEEHIIJKMOPSTXYYQWIGVB'],
  ['авсеёһніїјкморѕтхуүԁԛԝӏԍѵь', 'abceehhiijkmopstxyydqwlgvb'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'],
  ['αορνικτχυγηωϲϳ', 'aopviktxuynwcj'],
  ['ՕՏԼՍօսհցզյո', 'OSLUouhgqjn'],
]

/** Letters of scripts that are not read, and letters drawn small: whoever writes them in a name means the Latin ones. */
export const ALWAYS_LATIN: readonly Row[] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢɑɡɩ', 'abcdefghijklmnopqrstuvwyzagi'],
  ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲌ', 'ABEHIKMNOPCTYXZ'],
  ['ⲁⲃⲉⲏⲓⲕⲙⲛⲟⲣⲥⲧⲩⲭⲍ', 'abehikmnopctyxz'],
  ['ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDDTGKJCZFMNLSRVHWXYAEIOU'],
  ['ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᎩᏀᏃᏆᏙᏚᏞᏟᏢᏦᏏᏒᏔᏂᏴᏧ', 'DRTIAJEWMHYYGZIVSLCPKBRWHBD'],
]

/** Runs of letters in brackets, boxes and circles that NFKC leaves alone or takes apart, by the first of their 26. */
export const ENCLOSED_FROM: readonly number[] = [0x249c, 0x1f110, 0x1f150, 0x1f170, 0x1f1e6]
