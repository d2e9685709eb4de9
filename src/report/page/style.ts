/** The look of the page, light and dark. Colours of runs are the same in all pictures. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1b1f24;--quiet:#667080;--line:#e3e6ea;--accent:#3b6fd4;
--analysis:#8494a7;--ir:#9a6fd0;--yul:#3f7fdb;--unit:#d98b2b;--whole:#d98b2b;--check:#a8adb5;--link:#2a9d78;--own:#c3c9d1;--on:#fff;--critical:#d3362b}
@media (prefers-color-scheme:dark){:root{--bg:#101317;--card:#181c22;--text:#e4e8ee;--quiet:#8d98a8;--line:#2a3038;--accent:#7da7f5;
--analysis:#73839a;--ir:#9b78d6;--yul:#4a85dc;--unit:#c98735;--whole:#c98735;--check:#6b727d;--link:#2f9f7c;--own:#4a525e;--critical:#ff6f61}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1240px;margin:0 auto;padding:28px 24px 60px}
h1{font-size:24px;line-height:1.25;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:15px;margin:0 0 10px}
p{margin:8px 0}
code{font:12.5px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.quiet{color:var(--quiet);font-size:12.5px}
header .quiet{font-size:13.5px;overflow-wrap:anywhere}
section,.limit{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin-top:14px}
.limit{border-left:4px solid var(--critical);padding:12px 18px}
.limit b{margin-right:6px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(460px,100%),1fr));gap:14px}
.pair section{min-width:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:14px;margin-top:18px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 18px;display:flex;flex-direction:column}
.tile span{color:var(--quiet);font-size:12.5px}
.tile b{font-size:26px;line-height:1.3;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.head{display:flex;justify-content:space-between;gap:12px;flex-wrap:wrap;align-items:baseline}
.head .legend{margin:0}
.scroll{overflow:auto;max-height:720px}
.scroll table{min-width:560px}
svg{display:block;overflow:hidden}
svg text{font-size:11.5px;fill:var(--text)}
svg .grid{stroke:var(--line)}
svg .tick,svg .shard{fill:var(--quiet)}
.analysis{fill:var(--analysis);background:var(--analysis)}.ir{fill:var(--ir);background:var(--ir)}
.yul{fill:var(--yul);background:var(--yul)}.unit{fill:var(--unit);background:var(--unit)}
.whole{fill:var(--whole);background:var(--whole)}.check{fill:var(--check);background:var(--check)}
.link{fill:var(--link);background:var(--link)}.own{fill:var(--own);background:var(--own)}
.job{fill:var(--own)}
rect.known{fill-opacity:.35}
rect.critical{stroke:var(--critical);stroke-width:2}
.label text{fill:var(--on);pointer-events:none}
.label.dark text{fill:var(--text)}
.run:hover rect{filter:brightness(1.15)}
.stack{display:flex;height:22px;border-radius:5px;overflow:hidden;gap:1px}
.stack.tall{height:30px;margin-top:12px}
.stack i{min-width:2px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 22px;padding:0;margin:12px 0 4px;font-size:13px}
.legend li{position:relative;padding-left:17px;min-width:0;overflow-wrap:anywhere}
.legend i{position:absolute;left:0;top:5px}
.legend i,td i,p i{width:10px;height:10px;border-radius:3px}
td>i,p i{display:inline-block;margin-right:7px}
p i~i{margin-left:10px}
i.mark{background:none;border:2px solid var(--critical)}
i.faint{background:var(--yul);opacity:.35}
table{border-collapse:collapse;width:100%;font-size:13px}
th{font-weight:500;color:var(--quiet);text-align:left;font-size:12.5px;padding:4px 8px;border-bottom:1px solid var(--line)}
td{padding:5px 8px;border-bottom:1px solid var(--line);white-space:nowrap}
tbody tr:last-child td{border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums}
.name{max-width:0;width:46%;min-width:180px;overflow:hidden;text-overflow:ellipsis}
.name .quiet{margin-left:6px}
.wide{width:22%;min-width:90px}
.meter{display:flex;height:10px}
.meter i,td .meter i{height:10px;margin:0;border-radius:2px;min-width:0}
.clusters{display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:8px 10px;max-width:100%}
figcaption{color:var(--quiet);font-size:12px}
.node circle{fill:var(--yul)}
.edge{fill:none;stroke:var(--quiet)}
.edge.on{stroke:var(--critical);opacity:1}
.node:hover text{font-weight:600}
#tip{position:fixed;display:none;pointer-events:none;z-index:9;background:var(--text);color:var(--bg);padding:6px 10px;border-radius:6px;font-size:12px;white-space:pre-wrap;max-width:520px;overflow-wrap:anywhere}
.zoom{color:var(--quiet);font-size:12.5px;display:none;align-items:center;gap:8px}
footer{color:var(--quiet);font-size:12.5px;margin-top:18px}
@media print{body{background:none}.scroll{max-height:none}}
`;
