/**
 * Legal forms by family. Forms of one family are equal in a comparison, whatever the language or punctuation: they say how a firm is
 * organised, not which firm it is. Written from company laws and registers of the countries named; spelled as {@link normalise} leaves
 * them (lower case, no full stops), longest phrase first when read. Families: `ltd` limited liability company, `plc` company with shares,
 * `part` partnership, `sole` sole trader, `coop` co-operative, `assoc` association or foundation, `state` state enterprise,
 * `co` company without saying which, `branch` part of another.
 */
export const LEGAL_FORMS: Readonly<Record<string, readonly string[]>> = {
  ltd: [
    // English-speaking countries, also as translations
    'limited liability company', 'limited liability co', 'private limited company', 'proprietary limited', 'private limited', 'pvt limited',
    'pvt ltd', 'pte limited', 'pte ltd', 'pty limited', 'pty ltd', 'sdn bhd', 'company limited', 'co limited', 'co ltd', 'ltd co', 'company ltd',
    'limited', 'ltd', 'llc', 'l l c', 'lc', 'pte', 'pvt', 'pty', 'ltda', 'limitada', 'lda', 'private company', 'fz llc', 'fzco', 'fze', 'fz co', 'free zone company',
    'free zone establishment', 'dmcc', 'wll', 'spc', 'dwc llc', 'limited company', 'liability limited company',
    // German-speaking countries
    'gesellschaft mit beschraenkter haftung', 'gesellschaft mit beschrankter haftung', 'gesellschaft m b h', 'gmbh', 'ggmbh', 'mbh', 'ug',
    'unternehmergesellschaft', 'gmbh and co kg', 'gmbh and co',
    // France, Belgium, Switzerland, North Africa
    'societe a responsabilite limitee', 'sarl', 'sarlu', 'eurl', 'sasu', 'sprl', 'bvba', 'besloten vennootschap met beperkte aansprakelijkheid', 'besloten vennootschap', 'bv',
    // Italy, Spain, Portugal, Latin America
    'societa a responsabilita limitata', 'srl', 'srls', 'sociedad de responsabilidad limitada', 'sociedad limitada', 's de rl de cv', 'de rl de cv', 's de rl', 'srl de cv', 'sl', 'slu', 'eireli', 'sociedade limitada',
    // Romania, Moldova
    'societatea cu raspundere limitata', 'societate cu raspundere limitata',
    // Russia, Ukraine, Belarus, Kazakhstan and others
    'общество с ограниченной ответственностью', 'ооо', 'obshchestvo s ogranichennoy otvetstvennostyu', 'obshchestvo s ogranichennoi otvetstvennostyu',
    'obschestvo s ogranichennoy otvetstvennostyu', 'ooo', 'тоо', 'too', 'товарищество с ограниченной ответственностью',
    'tovarishchestvo s ogranichennoi otvetstvennostyu', 'товариство з обмеженою відповідальністю', 'тов', 'tov', 'одо', 'odo', 'чп', 'chp',
    'ukrainian limited liability company', 'осоо', 'mas uliyatli cemiyyeti', 'mmc', 'mchj', 'ooo',
    // Poland, Czechia, Slovakia, Hungary, Balkans, Baltics
    'spolka z ograniczona odpowiedzialnoscia', 'sp z o o', 'sp z oo', 'spolecnost s rucenim omezenym', 's r o', 'sro', 'spol s r o', 'korlatolt felelossegu tarsasag', 'kft',
    'drustvo s ogranicenom odgovornoscu', 'doo', 'd o o', 'eood', 'ood', 'дооел', 'dooel', 'ооd', 'оод', 'еоод', 'sabiedriba ar ierobezotu atbildibu', 'sia', 'uab', 'uzdaroji akcine bendrove', 'osauhing', 'ou', 'shpk',
    // Nordic countries
    'aktieselskab', 'anpartsselskab', 'aps', 'osakeyhtio', 'oy',
    // Türkiye
    'limited sirketi', 'limited sti', 'ltd sti', 'sirketi', 'limited sikreti',
    // East and South-East Asia
    'yugen kaisha', 'yk', 'godo kaisha', 'gk', '有限会社', '合同会社', 'cong ty tnhh', 'cong ty trach nhiem huu han', 'tnhh', 'youxian gongsi', 'yuhan hoesa',
  ],
  plc: [
    'public limited company', 'plc', 'public joint stock company', 'open joint stock company', 'closed joint stock company', 'joint stock company',
    'joint stock co', 'pjsc', 'ojsc', 'cjsc', 'jsc', 'jscb', 'ojscb', 'incorporated', 'incorporation', 'inc', 'corporation', 'corp', 'corporacion', 'berhad', 'bhd', 'public company limited', 'pcl', 'private joint stock company',
    'private stock company', 'public shareholding company', 'stock company', 'saog', 'saoc', 'qsc', 'kscc', 'ksc', 'psc', 'pjs', 'bsc', 'sae', 'sal', 'aktsionernoye obshchestvo',
    'открытое акционерное общество', 'закрытое акционерное общество', 'публичное акционерное общество', 'непубличное акционерное общество', 'акционерное общество', 'пао', 'оао', 'зао', 'нао', 'ао',
    'publichnoe aktsionernoe obshchestvo', 'publichnoye aktsionernoye obshchestvo', 'otkrytoe aktsionernoe obshchestvo', 'otkrytoye aktsionernoye obshchestvo', 'zakrytoe aktsionernoe obshchestvo', 'aktsionernoe obshchestvo',
    'pao', 'oao', 'zao', 'nao', 'ao', 'публічне акціонерне товариство', 'приватне акціонерне товариство', 'акціонерне товариство', 'пат', 'прат', 'prjsc',
    'aktiengesellschaft', 'ag', 'kgaa', 'societas europaea', 'se', 'societe anonyme', 'societe par actions simplifiee', 'sas', 'sa', 'sociedad anonima de capital variable', 'sociedad anonima', 'sa de cv', 'sab de cv', 'sapi de cv', 'saa', 'sac', 'sau', 'cia ltda',
    'societa per azioni', 'spa', 'sociedade anonima', 'naamloze vennootschap', 'nv', 'aktiebolag', 'ab', 'aktiebolaget', 'publ', 'aksjeselskap', 'asa', 'julkinen osakeyhtio', 'oyj', 'hf',
    'spolka akcyjna', 'akciova spolecnost', 'as', 'a s', 'reszvenytarsasag', 'rt', 'zrt', 'nyrt', 'dionicko drustvo', 'dd', 'akcionarsko drustvo', 'ad', 'aad', 'ead', 'ад', 'еад', 'akcine bendrove', 'akciju sabiedriba', 'anonim sirketi', 'as ve', 'anonim sti',
    'kabushiki kaisha', 'kabushikigaisha', 'kk', '株式会社', 'chusik hoesa', '주식회사', 'pt', 'tbk', 'persero', 'cong ty co phan', 'gufen youxian gongsi', '股份有限公司', '有限责任公司', '有限公司', 'sherkat sahami', 'sherkat sahami khass', 'psk', 'sahami khass', 'sahami aam', 'anonymi etairia', 'ae', 'αε',
    'sicav', 'llp llc', 'scrl', 'scpa', 'sca', 'sgps', 'sao', 'unipersonal', 'empresa unipersonal',
  ],
  part: [
    'limited liability partnership', 'limited partnership', 'llp', 'lllp', 'lp', 'l p', 'general partnership', 'kommanditgesellschaft', 'kg', 'offene handelsgesellschaft', 'ohg', 'ohg kg', 'gbr', 'snc', 'scs', 'sas di', 'kommandiittiyhtio', 'ky', 'ks', 'vof', 'cv', 'y cia', 'and cia', 'cia', 'sci', 's c a', 'sec', 'slp',
  ],
  sole: ['sole proprietorship', 'einzelunternehmen', 'индивидуальный предприниматель', 'ип', 'ip', 'фоп', 'fop', 'firma individual', 'empresa individual', 'eirl', 'ek'],
  coop: ['cooperativa', 'coop', 'cooperative society', 'eg', 'genossenschaft', 'cra', 'scoop', 'sccl'],
  assoc: ['eingetragener verein', 'ev', 'stiftung', 'fundacion', 'fondation', 'stichting', 'ngo', 'anstalt', 'ano', 'ано', 'asbl', 'vzw', 'onlus', 'ac', 'ip ac'],
  state: [
    'federal state unitary enterprise', 'state unitary enterprise', 'federal state budgetary institution', 'fsue', 'fgup', 'гуп', 'фгуп', 'gup', 'фгбу', 'state owned enterprise', 'state enterprise', 'republican unitary enterprise', 'unitary enterprise', 'rue', 'eood dp', 'национальная компания', 'epe', 'sep',
    'федеральное государственное унитарное предприятие', 'государственное унитарное предприятие', 'eingetragener kaufmann',
  ],
  co: ['and company', 'and co', 'company', 'co', 'compania', 'companhia', 'compagnie', 'cie', 'firma', 'firm', 'sherkat', 'sharikat', 'gongsi', 'hoesa', 'kaisha', 'компания', 'kompaniya', 'est', 'establishment', 'ets', 'enterprise', 'enterprises', 'empresa'],
  branch: ['branch', 'filiale', 'niederlassung', 'sucursal', 'succursale', 'филиал'],
}

/**
 * Forms that are also common words or names and count only at the end or the beginning of a name that goes on without them (SE, AS, PT, SA).
 */
export const SHORT_FORMS = new Set(['as', 'sa', 'se', 'ab', 'ag', 'ad', 'ao', 'dd', 'ou', 'oy', 'pt', 'rt', 'kg', 'ky', 'ks', 'ip', 'lc', 'sl', 'cv', 'gk', 'yk', 'kk', 'sas', 'sia', 'too', 'tov', 'ae', 'ev', 'ek', 'eg', 'ac', 'ano', 'est', 'co', 'sec', 'sal', 'sae', 'spa', 'pao', 'nao', 'ups', 'hf', 'as ve', 'ug', 'epe', 'rue', 'sep', 'cra', 'pat', 'sci', 'lda', 'aps'])
