namespace PerfServerless.Functions.Pages;

/// <summary>What the page of a meeting has beside the style sheets of all pages and of briefs: it is read from the other end of a room.</summary>
internal static class MeetingStyle
{
    public const string Css = """

        .meeting { padding-top: 4px; } .wide { max-width: 1720px; }
        .meeting .run { display: grid; grid-template-columns: minmax(0, 1fr) minmax(300px, 400px); grid-template-rows: auto 1fr; gap: 0 32px; align-items: start; }
        .run .called, .run > .questions { grid-column: 1; } .run .desk { grid-column: 2; grid-row: 1 / 3; } .run .way { grid-column: 1 / -1; }
        .run .way ol { grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); }
        .run > .called + .way { grid-row: 1 / 3; grid-column: 2; }
        .meeting .called { font-size: 18px; } .called h2 { font-size: 30px; margin: 0; overflow-wrap: anywhere; }
        .called p { overflow-wrap: anywhere; } .called .stand { display: flex; flex-wrap: wrap; gap: 0 18px; align-items: baseline; } .called .stand .status { align-self: center; }
        .called .value { font-weight: 600; font-variant-numeric: tabular-nums; }
        .called .chart { width: 100%; max-width: 620px; height: auto; display: block; margin: 10px 0; color: var(--text); }
        .called .turn { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; margin: 2px 0 8px; }
        .clock { font-size: 30px; font-weight: 700; font-variant-numeric: tabular-nums; } .clock.over { color: var(--bad); } .turn .bad { font-weight: 600; }
        .run > .questions { font-size: 18px; margin-top: 12px; } .run > .questions dt { font-size: 15px; }
        .fell h2, .meeting .card h2 { font-size: 18px; margin: 0 0 4px; } .fell { margin: 0 0 14px; } .called .fell { margin-top: 14px; } .fell ul { margin: 0; padding-left: 20px; overflow-wrap: anywhere; }
        .fell .small { display: inline; } .aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .meeting .card { margin: 0 0 6px; } .meeting .field { margin-top: 6px; } .meeting textarea { min-height: 64px; height: 64px; } .meeting .desk .remark { margin-top: 0; } .meeting .buttons { margin-top: 12px; }
        .meeting [hidden] { display: none; }
        .way h2 { font-size: 17px; margin: 12px 0 8px; }
        .way ol { list-style: none; counter-reset: stop; margin: 0; padding: 0; display: grid; gap: 6px; }
        .way li > * { counter-increment: stop; display: block; width: 100%; min-height: 44px; padding: 6px 12px; text-align: start; font: inherit; color: inherit; overflow-wrap: anywhere; }
        .way li > * { background: var(--card); border: 1px solid var(--line); border-radius: 8px; } .way button { cursor: pointer; } .way button:hover { border-color: var(--link); }
        .way .name::before { content: counter(stop) ". "; color: var(--quiet); font-weight: 400; } .way .name { font-weight: 600; display: block; }
        .way .status, .way .small { font-weight: 400; font-size: 14px; display: inline-flex; vertical-align: middle; line-height: 1.4; } .way .status + .small { margin-inline-start: 6px; }
        .way li[aria-current] > div { border: 2px solid var(--link); padding: 5px 11px; }
        .meeting :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        @media screen and (max-width: 860px) {
          .meeting .run { display: block; } .run .desk { margin-top: 12px; }
          .meeting .called, .run > .questions { font-size: 16px; } .called h2 { font-size: 22px; } .clock { font-size: 24px; }
        }
        @media screen and (min-width: 1600px) {
          .meeting .run { grid-template-columns: minmax(0, 1fr) 400px 270px; } .run .way { grid-column: 3; grid-row: 1 / 3; } .run .way ol { grid-template-columns: 1fr; } .way h2 { margin-top: 0; }
          .run > .questions { grid-template-columns: 1fr 1fr; }
          .meeting .called, .run > .questions { font-size: 22px; } .run > .questions dt { font-size: 18px; } .called h2 { font-size: 38px; } .clock { font-size: 40px; } .called .chart { max-width: 720px; }
        }
        @media print { .meeting form, .clock { display: none; } }

        """;
}
