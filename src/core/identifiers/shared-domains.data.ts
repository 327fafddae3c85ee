/**
 * Domains at which strangers have their addresses: e-mail for anybody, and platforms whose pages belong to their users. They say nothing about
 * who has one; only the whole address does. Public knowledge; registrable domains.
 */
export const SHARED_DOMAINS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.fr yahoo.de
  ymail.com rocketmail.com aol.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io
  gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com usa.com zoho.com fastmail.com hushmail.com mailfence.com
  mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru yandex.ru yandex.com ya.ru ukr.net i.ua meta.ua mail.by tut.by
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com
  naver.com hanmail.net daum.net nate.com kakao.com rediffmail.com chmail.ir mailfa.com yahoo.com.tr mynet.com
  hotmail.it libero.it virgilio.it alice.it tiscali.it orange.fr wanadoo.fr laposte.net free.fr sfr.fr skynet.be telenet.be ziggo.nl planet.nl
  terra.com.br uol.com.br bol.com.br comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net btinternet.com sky.com
  cantv.net y7mail.com bigpond.com seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl abv.bg mail.bg ymail.ne.jp docomo.ne.jp softbank.ne.jp
  star-co.net.kp silibank.net.kp
  facebook.com fb.com instagram.com twitter.com x.com t.me telegram.me telegram.org vk.com ok.ru youtube.com youtu.be linkedin.com tiktok.com
  weibo.com threads.net reddit.com medium.com substack.com pinterest.com flickr.com tumblr.com livejournal.com wordpress.com blogspot.com
  blogger.com wixsite.com weebly.com squarespace.com sites.google.com google.com github.com github.io gitlab.com bitbucket.org npmjs.com upwork.com
  freelancer.com fiverr.com alibaba.com made-in-china.com indiamart.com ebay.com amazon.com etsy.com wa.me whatsapp.com linktr.ee discord.gg
  discord.com skype.com wikipedia.org archive.org`
    .split(/\s+/)
    .filter((domain) => domain !== ''),
)
