/**
 * How the page looks: warm paper, ink, hairlines and air. Serif for what sources say and for conclusions, sans for what we
 * say about them, mono for digests and costs. Colour carries meaning and nothing else: vermilion cannot both hold, teal
 * independent origins agree, ochre uncertain. Fonts are the reader's own; nothing is fetched.
 * Invariant: text on paper keeps a contrast of 4.5 to 1 in both schemes (tests/dossier/page-style.test.ts measures it).
 */

/** Colours by name, for light and for dark. */
export const pageColours = {
  light: {
    paper: '#faf7f0',
    ink: '#1c1a17',
    second: '#655f55',
    hairline: '#dad3c5',
    mark: '#f0e4c4',
    against: '#b8321a',
    agree: '#17685f',
    unsure: '#805600',
    link: '#24508f',
  },
  dark: {
    paper: '#171614',
    ink: '#ece7dd',
    second: '#a8a196',
    hairline: '#3b3833',
    mark: '#4a3f22',
    against: '#ff8266',
    agree: '#6cc3b5',
    unsure: '#e0b04c',
    link: '#9dbdf0',
  },
} as const;

/** The style sheet. */
export const pageStyle = `
:root{color-scheme:light dark;${variables(pageColours.light)}
--serif:"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style","Noto Serif",Georgia,"Times New Roman",serif;
--sans:Inter,system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;
--mono:"IBM Plex Mono",ui-monospace,Menlo,Consolas,"Noto Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{${variables(pageColours.dark)}}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:0 1.25rem 6rem;background:var(--paper);color:var(--ink);font:0.875rem/1.5 var(--sans);overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:0.15em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1.25rem;top:0.5rem;background:var(--paper);padding:0.5rem}
header{padding:3.5rem 0 0}
.kicker{margin:0 0 0.75rem;color:var(--second);letter-spacing:0.02em}
h1{font:600 clamp(1.875rem,1.3rem + 2.6vw,2.75rem)/1.12 var(--serif);letter-spacing:-0.012em;text-wrap:balance;margin:0}
.standing{margin:1rem 0 0;color:var(--second)}
.provisional{margin:1.25rem 0 0;color:var(--unsure);font-weight:600}
h2{font:600 0.9375rem/1.4 var(--sans);margin:4rem 0 0;padding-top:0.625rem;border-top:1px solid var(--ink)}
h3{font:600 0.8125rem/1.4 var(--sans);color:var(--second);margin:1.5rem 0 0.25rem}
.line{margin-top:1.25rem}
.line+.line{margin-top:2.75rem}
.says{font:400 1.375rem/1.38 var(--serif);text-wrap:pretty;margin:0}
.sentence{font:400 1.125rem/1.4 var(--serif);text-wrap:pretty;margin:0.5rem 0}
.marks{font:500 0.75rem/0 var(--sans);vertical-align:0.45em;white-space:normal}
.marks a{text-decoration:none;padding:0.4rem 0.15rem}
.marks a:hover{text-decoration:underline}
figure{margin:1.25rem 0 0}
.label{font-weight:600}
.sign{display:inline-block;min-width:1.1em;font-weight:700}
.against{color:var(--against)}
.agree{color:var(--agree)}
.unsure{color:var(--unsure)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:1.5rem 2rem;margin-top:0.875rem}
.side{min-width:0}
.conflict .side{border-top:2px solid var(--against);padding-top:0.75rem}
blockquote{margin:0;font:400 1.125rem/1.45 var(--serif);white-space:pre-line;text-wrap:pretty}
.conflict blockquote{max-height:22rem;overflow:auto}
.facts{margin:0.375rem 0 0;color:var(--second);font-size:0.8125rem}
.origin{color:var(--ink);font-weight:600}
.arrow{color:var(--second)}
.gist{margin:0.625rem 0 0;font-size:0.8125rem}
.outcome{color:var(--second)}
ul,ol{margin:0;padding:0;list-style:none}
.why li{padding:0.3rem 0 0.3rem 1rem;text-indent:-1rem}
.why li::before{content:"– ";color:var(--second);display:inline-block;width:1rem;text-indent:0}
.faults li{display:grid;grid-template-columns:3rem 1fr;padding:0.5rem 0;border-top:1px solid var(--hairline)}
.faults{margin-top:0.5rem}
.way-out figcaption{display:grid;grid-template-columns:3rem 1fr;font-weight:600}
.cost{font-family:var(--mono);font-size:0.8125rem;color:var(--second)}
.grade{display:inline-block;min-width:1.35em;padding:0 0.25em;border:1px solid currentColor;border-radius:3px;font:600 0.75rem/1.3 var(--sans);text-align:center}
.assumed{border-style:dashed;color:var(--second);font-weight:400}
.notes{margin-top:1.25rem}
.note{border-top:1px solid var(--hairline)}
.note:last-child{border-bottom:1px solid var(--hairline)}
summary{padding:0.5rem 0;cursor:pointer;font-size:0.8125rem;color:var(--second);list-style-position:outside;margin-inline-start:1rem}
summary:hover{color:var(--ink)}
.number{display:inline-block;min-width:1.5em;font-weight:600;color:var(--ink)}
.opened{padding:0.25rem 0 1.25rem 1rem}
.opened:target mark{outline:2px solid var(--link)}
.opened blockquote{color:var(--second)}
mark{background:var(--mark);color:var(--ink)}
code{font:0.75rem/1.5 var(--mono);overflow-wrap:anywhere}
cite{font-style:normal;color:var(--ink);font-family:var(--serif);font-size:1.05em}
.sources li,.decisions li{padding:0.875rem 0;border-bottom:1px solid var(--hairline)}
.sources li:target,.decisions li:target{border-bottom-color:var(--link)}
.sources p,.decisions p{margin:0}
.sources .facts,.decisions .facts{margin-top:0.25rem}
.reason{font:400 1.0625rem/1.45 var(--serif);margin-top:0.25rem}
footer{margin-top:3rem;color:var(--second)}
footer h2{color:var(--ink)}
@media print{
:root{${variables(pageColours.light)}--paper:#fff}
body{max-width:none;font-size:9.5pt;padding:0}
.says{font-size:13pt}
.line,.side,.note,li{break-inside:avoid}
h2,h3,figcaption{break-after:avoid}
.skip{display:none}
details::details-content{content-visibility:visible;block-size:auto}
a{color:inherit;text-decoration:none}
.conflict blockquote{max-height:none}
}
`;

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
