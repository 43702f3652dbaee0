import { hashOf } from '../policy.js'

/**
 * The one style sheet. It stands in each page and the policy names it by its hash: a page needs nothing else, however
 * long it is kept, and no page is ever met by a sheet of another day.
 */
export const style = `
:root{color-scheme:light dark;--page:#fbfaf7;--card:#fff;--text:#1d2529;--quiet:#4c575e;--line:#d9d9d2;--accent:#0b5a6b;--tint:#e8f2f3;
--e:#a61b1b;--e-bg:#fdeceb;--s:#8f4300;--s-bg:#fff0e0;--w:#6b5200;--w-bg:#fdf5d8;--r:#26594a;--r-bg:#e9f4ef;--on:#fff}
@media(prefers-color-scheme:dark){:root{--page:#12181b;--card:#1a2226;--text:#e7ecee;--quiet:#a9b6bc;--line:#344047;--accent:#7cc7d8;--tint:#1c2f35;
--e:#ff9b94;--e-bg:#3a1716;--s:#ffb875;--s-bg:#35220f;--w:#ecd27a;--w-bg:#2f290f;--r:#93d3bb;--r-bg:#14302a;--on:#12181b}}
*{box-sizing:border-box}
img{max-width:100%;height:auto;border-radius:.5rem}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.wrap{max-width:46rem;margin:0 auto;padding:0 1.125rem}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;padding:.5rem 1rem;background:var(--card);z-index:1}
.site{background:var(--card);border-bottom:1px solid var(--line)}
.site .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-top:.8rem;padding-bottom:.8rem}
.brand{font-weight:700;font-size:1.15rem;color:var(--text);text-decoration:none;margin-right:auto;padding:.25rem 0}
.site ul{display:flex;flex-wrap:wrap;gap:0 1.15rem;list-style:none;margin:0;padding:0}
.site li{margin:0}.site li a{display:inline-block;padding:.4rem 0;font-size:.975rem;text-decoration:none}.site li a:hover{text-decoration:underline}
.urgent-line{background:var(--e-bg);color:var(--e);font-size:.95rem}.urgent-line .wrap{padding-top:.5rem;padding-bottom:.5rem}.urgent-line a{color:inherit;font-weight:600}
.crumbs{font-size:.925rem;color:var(--quiet);margin:1.1rem 0 0}
.crumbs ol{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}.crumbs li{margin:0}.crumbs li+li::before{content:"›";padding:0 .5rem}.crumbs a{color:var(--quiet)}
main{padding-bottom:2.5rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.8rem,1.45rem + 1.8vw,2.5rem);letter-spacing:-.015em;margin:1.1rem 0 .7rem}
h2{font-size:1.35rem;margin:2.3rem 0 .6rem}h3{font-size:1.12rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}
p,ul,ol,dl{margin:.6rem 0}ul,ol{padding-left:1.35rem}li{margin:.35rem 0}li>p{margin:0}
.lead,.lead p{font-size:1.19rem;line-height:1.5}.lead{margin:.8rem 0 1.2rem}.lead blockquote{margin:0}
blockquote{margin:1rem 0;padding:0}
.quiet{color:var(--quiet)}.small{font-size:.925rem}
.chips{display:flex;flex-wrap:wrap;gap:.4rem .5rem;list-style:none;margin:.3rem 0 1rem;padding:0}.chips li{margin:0;padding:.15rem .65rem;border-radius:1rem;background:var(--tint);font-size:.925rem}
.help{border-left:.4rem solid var(--c);background:var(--bg);border-radius:.4rem;padding:.9rem 1.1rem;margin:1rem 0}
.help>:first-child{margin-top:0}.help>:last-child{margin-bottom:0}
.help h2,.help h3{color:var(--c)}.help h2{font-size:1.3rem;margin:0 0 .4rem}
.level{display:block;font-weight:700;color:var(--c)}
.emergency-now{--c:var(--e);--bg:var(--e-bg)}.same-day{--c:var(--s);--bg:var(--s-bg)}.within-days{--c:var(--w);--bg:var(--w-bg)}.routine,.no-flags-found{--c:var(--r);--bg:var(--r-bg)}
.help a{color:inherit}.help a.button{background:var(--c);color:var(--on)}
h2.band{color:var(--c);border-bottom:2px solid var(--c);padding-bottom:.3rem}
.cards{display:grid;gap:.8rem;list-style:none;padding:0;margin:1rem 0;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.cards>li{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem}
.cards h2,.cards h3{margin:0 0 .3rem;font-size:1.08rem}.cards p{margin:.3rem 0;font-size:.975rem}
.guide dt{font-weight:600;margin-top:1rem}.guide dd{margin:.15rem 0 0}
.cards .level{color:var(--c);font-size:.925rem}
svg.soon{display:block;width:100%;max-width:28rem;height:auto;margin:1.2rem 0}
.soon text{fill:var(--text);font:14px system-ui,sans-serif}.soon .words{fill:var(--c);font-weight:700}.soon .bar{fill:var(--c)}.soon .end{fill:var(--card);stroke:var(--c);stroke-width:4px}
.claims{list-style:none;padding:0}.claims>li{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;margin:.6rem 0}.claims p{margin:.25rem 0}
.grade{color:var(--quiet);font-size:.925rem}.mark{letter-spacing:.1em;color:var(--accent);margin-right:.35rem;white-space:nowrap}.mark:empty{display:none}
details{border:1px solid var(--line);border-radius:.6rem;padding:0 1rem;margin:.9rem 0;background:var(--card)}summary{cursor:pointer;padding:.7rem 0;font-weight:600}details[open]{padding-bottom:.7rem}
li details{margin:.6rem 0 .2rem}
pre{overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;font-size:.9rem;line-height:1.45}code{font:.92em ui-monospace,SFMono-Regular,Consolas,monospace;overflow-wrap:anywhere}
form{margin:1rem 0}label{font-weight:600}fieldset{border:1px solid var(--line);border-radius:.6rem;background:var(--card);padding:.7rem 1rem .9rem;margin:.8rem 0;min-width:0}legend{font-weight:600;padding:0;float:left;width:100%;margin-bottom:.4rem}legend+*{clear:both}
.question{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.4rem 0 0}.choice{display:inline-flex;align-items:center;gap:.5rem;font-weight:400;padding:.35rem .2rem;min-height:2.5rem}
.choice input{width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent);flex:none}
input[type=text],input[type=search],input[type=number],input[type=date],input[type=time],select,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:.4rem;padding:.55rem .7rem;width:100%;max-width:30rem;display:block;margin:.3rem 0}
textarea{max-width:none;min-height:7rem}input[type=number],input[type=time]{max-width:9rem}input[type=date]{max-width:13rem}
button,.button{display:inline-block;font:inherit;font-weight:600;background:var(--accent);color:var(--on);border:0;border-radius:.4rem;padding:.7rem 1.4rem;cursor:pointer;text-decoration:none;margin:.4rem .5rem .4rem 0}
.hint{font-weight:400;color:var(--quiet);font-size:.95rem;display:block;margin:.1rem 0}
.search{display:flex;gap:.5rem;flex-wrap:wrap}.search input{flex:1 1 14rem;margin:0;max-width:none}.search button{margin:0}
table{border-collapse:collapse;width:100%;font-size:.975rem}.scroll{overflow-x:auto}th,td{text-align:left;padding:.5rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}caption{text-align:left;font-weight:600;padding:.3rem 0}
img{max-width:100%;height:auto}.chart img{border:1px solid var(--line);border-radius:.6rem}
.foot{border-top:1px solid var(--line);background:var(--card);font-size:.95rem;padding:1.5rem 0 2.5rem}.foot ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
@media print{body{background:#fff;color:#000;font-size:11pt}.site ul,.crumbs,.skip,form,.foot ul,.urgent-line,main nav,.button{display:none}details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}.foot a::after{content:" (" attr(href) ")"}.help,.claims>li,.cards>li,details{break-inside:avoid}a{color:inherit}}
`.trim()

const pictures = "img-src 'self' data:"
const common = `default-src 'none';style-src '${hashOf(style)}'`

/** What a browser may do with a page: use its own style sheet, show our own pictures, and send its own forms. */
export const pagePolicy = `${common};${pictures};form-action 'self';base-uri 'none';frame-ancestors 'none'`
/** The same for a page with a script, which may ask its own server. */
export const scriptedPolicy = `${pagePolicy};script-src 'self';connect-src 'self'`
/** The same for what may stand within a page of others. */
export const framedPolicy = `${common};form-action 'none';base-uri 'none'`
