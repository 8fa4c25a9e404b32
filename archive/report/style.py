"""How a report looks, on a screen and on paper; fonts of the reader's own machine, nothing is fetched."""

from typing import Final

STYLE: Final = """
:root{--ink:#16202c;--grey:#5b6673;--line:#d8dee6;--blue:#1f3f6b;--paper:#fff;--soft:#f4f6f9;--green:#1a6b47;
--amber:#8a5300;--red:#a11b1b}
*{box-sizing:border-box}
html{background:#e9edf2}
body{margin:0 auto;max-width:860px;padding:44px 52px 60px;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,table,figure,blockquote,dl{margin:0}
header.top{border-bottom:3px solid var(--blue);padding-bottom:14px;margin-bottom:18px}
header.top .kind{letter-spacing:.13em;text-transform:uppercase;font-size:12px;font-weight:700;color:var(--blue)}
h1{font-size:25px;line-height:1.25;margin-top:4px;font-weight:650}
.about{color:var(--grey);font-size:13.5px;margin-top:6px}
.key{font-size:13px;color:var(--grey);background:var(--soft);border:1px solid var(--line);border-radius:6px;
padding:9px 13px;margin:0 0 22px}
h2{font-size:17px;margin:30px 0 10px;padding-bottom:5px;border-bottom:1px solid var(--line);color:var(--blue);
break-after:avoid}
h3{font-size:14.5px;margin:16px 0 6px;break-after:avoid}
section.claim{margin-top:26px}
section.claim+section.claim{break-before:page;border-top:3px solid var(--blue);margin-top:44px;padding-top:22px}
.head{display:flex;gap:12px;align-items:baseline;flex-wrap:wrap;margin-bottom:10px}
.head .ref{font:700 19px ui-monospace,"SF Mono",Menlo,Consolas,monospace;color:var(--blue)}
.tag{font-size:12px;font-weight:700;border:1.5px solid currentColor;border-radius:11px;
padding:1px 10px;white-space:nowrap}
.tag.stands{color:var(--green)}.tag.corrected{color:var(--amber)}.tag.retracted,.tag.erased{color:var(--red)}
.tag.plain{color:var(--grey)}
bdi.words,blockquote.words,.text{font-family:Georgia,"Noto Serif","Times New Roman",serif}
bdi.words{background:#eef1f6;border:1px solid #d3dae4;border-radius:3px;padding:0 4px;
box-decoration-break:clone;-webkit-box-decoration-break:clone;unicode-bidi:isolate}
blockquote.words{background:#eef1f6;border:1px solid #d3dae4;border-inline-start:5px solid #8fa2bd;border-radius:4px;
padding:11px 16px;white-space:pre-wrap;margin:6px 0;unicode-bidi:isolate}
blockquote.words.main{font-size:19px;line-height:1.45}
.by{font-size:15.5px;margin:10px 0 2px}
.unseen{font:700 10px ui-monospace,Menlo,Consolas,monospace;color:#fff;background:var(--red);
border-radius:3px;padding:1px 3px;
margin:0 1px;vertical-align:1px;unicode-bidi:isolate;white-space:nowrap}
ul.findings{list-style:none;padding:0;border:1px solid var(--line);border-radius:6px}
ul.findings li{display:grid;grid-template-columns:118px 1fr;gap:12px;padding:8px 13px;break-inside:avoid}
ul.findings li+li{border-top:1px solid var(--line)}
ul.findings .w{font-size:12px;font-weight:700;padding-top:2px}
.w::before{display:inline-block;width:20px}
.w-broken{color:var(--red)}.w-broken::before{content:"\\2716"}
.w-gap{color:var(--amber)}.w-gap::before{content:"\\25CB"}
.w-odd{color:var(--amber)}.w-odd::before{content:"\\25B2"}
.w-note{color:var(--grey)}.w-note::before{content:"\\2022"}
.none{color:var(--green);font-weight:600}
figure{margin:6px 0 4px;break-inside:avoid}
svg.chain{width:100%;max-width:720px;height:auto;display:block;margin:0 auto}
.ends{border:1.5px solid var(--ink);border-radius:6px;padding:10px 14px;margin-top:10px;break-inside:avoid}
.ends b{display:block;font-size:12px;letter-spacing:.07em;text-transform:uppercase;color:var(--grey)}
.ends.reached{border-color:var(--green)}.ends .todo{color:var(--grey);font-size:13.5px}
table{border-collapse:collapse;width:100%;font-size:13.5px}
th,td{text-align:start;vertical-align:top;padding:6px 9px;border-bottom:1px solid var(--line);overflow-wrap:break-word}
td{min-width:52px}
thead th{font-size:12px;color:var(--grey);border-bottom:1.5px solid var(--ink);white-space:nowrap}
tbody th{font-weight:600;width:150px;color:var(--grey)}
thead{display:table-header-group}tr{break-inside:avoid}
code{font:12.5px ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.text{background:#eef1f6;border:1px solid #d3dae4;
border-inline-start:5px solid #8fa2bd;border-radius:4px;padding:12px 18px;
font-size:15.5px;line-height:1.62}
.text p{white-space:pre-wrap;unicode-bidi:isolate}.text p+p{margin-top:11px}
.text p.far{color:#56616e}
.text .gap{color:var(--grey);font-size:13px;text-align:center;font-family:system-ui,sans-serif}
mark{background:#ffe58f;color:inherit;padding:1px 0;font-weight:600}
mark.near{background:none;font-weight:600;border-bottom:2px solid #3f67a5}
mark.cue{background:none;font-weight:400;font-style:italic;border-bottom:2px dotted #3f67a5}
mark.else{background:none;font-weight:400;border-bottom:2px dotted #8a5300}
.legend{font-size:12.5px;color:var(--grey);margin:6px 0 0}
.legend span{margin-inline-end:16px;white-space:nowrap}
ins{background:#d9f2e3;text-decoration:none;border-bottom:2px solid var(--green)}
del{background:#fbe0e0}
ol.points{padding-inline-start:22px}ol.points li{margin-bottom:9px;break-inside:avoid}
dl.values{display:grid;grid-template-columns:max-content 1fr;gap:1px 12px;font-size:12.5px;margin-top:3px}
dl.values dt{color:var(--grey)}dl.values dd{margin:0}dl.values code{white-space:pre-wrap}
.small{font-size:13px;color:var(--grey)}
.altered{color:var(--red);font-weight:700}
.gone{opacity:.7}.gone .act{text-decoration:line-through}
nav ol{padding-inline-start:24px}nav a{color:var(--blue)}
footer{margin-top:40px;border-top:1px solid var(--line);padding-top:10px;font-size:12.5px;color:var(--grey)}
@media(max-width:640px){body{padding:22px 16px}ul.findings li{grid-template-columns:1fr;gap:0}tbody th{width:96px}}
@media print{html{background:none}body{max-width:none;padding:0;font-size:10.5pt}h2{margin-top:20px}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@page{size:A4;margin:17mm 16mm 18mm}
"""
