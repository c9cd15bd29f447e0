namespace PerfServerless.Functions.Pages;

/// <summary>The style sheet of all pages: light and dark, 320 pixels and wider, screen and paper.</summary>
internal static class PageStyle
{
    public const string Css = """

        :root {
          --page: #f5f6f8; --card: #ffffff; --line: #d9dee5; --text: #1a2029; --quiet: #525d6b; --link: #1d4ed8;
          --good: #12693b; --warn: #855600; --bad: #b3261e; --stale: #5b4794; --none: #525d6b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #12151a; --card: #1b2027; --line: #363e49; --text: #e9edf2; --quiet: #a8b3c0; --link: #9db8ff;
            --good: #6fd69a; --warn: #f0bd5a; --bad: #ff9d92; --stale: #c6b5f7; --none: #a8b3c0;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word; }
        main, header, footer { max-width: 1240px; margin: 0 auto; padding: 0 20px; }
        header { padding-top: 28px; }
        footer { padding-top: 20px; padding-bottom: 40px; color: var(--quiet); font-size: 14px; }
        h1 { font-size: 28px; line-height: 1.2; margin: 4px 0; }
        h2 { font-size: 20px; line-height: 1.3; margin: 32px 0 12px; }
        p { margin: 4px 0; }
        .quiet { color: var(--quiet); }
        .small { font-size: 14px; line-height: 1.4; color: var(--quiet); display: block; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; margin: 0; padding: 0; }
        .facts > div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        .facts dt { font-size: 14px; font-weight: 600; color: var(--quiet); margin: 0; }
        .facts dd { margin: 2px 0 0; }
        .status { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; white-space: nowrap; }
        .status svg { width: 16px; height: 16px; flex: none; }
        .status .cut { stroke: var(--card); }
        .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .stale { color: var(--stale); } .none { color: var(--none); }
        table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); font-size: 15px; }
        caption { text-align: left; color: var(--quiet); font-size: 14px; padding: 0 0 8px; }
        th, td { text-align: left; vertical-align: top; padding: 10px 12px; border-top: 1px solid var(--line); overflow-wrap: break-word; }
        thead th { font-size: 13px; color: var(--quiet); border-top: 0; hyphens: auto; }
        tbody th[scope=rowgroup] { background: var(--page); font-size: 14px; padding: 8px 12px; }
        tbody th[scope=row] { font-weight: 600; min-width: 150px; }
        tbody th[scope=row] .small { font-weight: 400; }
        .small a, .small .rule { color: inherit; }
        .rule { color: var(--quiet); font-size: 0.9em; overflow-wrap: anywhere; }
        .rule a, .rule span { color: inherit; text-decoration: underline dotted; text-underline-offset: 3px; }
        .rules { display: grid; gap: 2px; margin: 0; font-size: 14px; }
        .rules > div { display: grid; grid-template-columns: 250px 1fr; gap: 0 16px; padding: 4px 10px; border-radius: 4px; }
        .rules > div:target { background: var(--card); outline: 2px solid var(--link); }
        .rules dt { color: var(--quiet); overflow-wrap: anywhere; }
        .rules dd { margin: 0; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td.number { white-space: nowrap; }
        td.number .small { white-space: normal; }
        td.words { min-width: 200px; overflow-wrap: anywhere; }
        .facts dd { overflow-wrap: anywhere; }
        .line { display: block; }
        .more > summary { cursor: pointer; margin: 32px 0 12px; }
        .more > summary h2 { display: inline; }
        .mark { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; font-size: 13px; color: var(--quiet); }
        a { color: var(--link); }
        .filter p { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0 0 6px; }
        .filter .quiet { min-width: 44px; }
        .filter a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; border-bottom: 2px solid currentColor; }
        .cards { display: grid; gap: 12px; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 0 0 12px; }
        .card h3 { margin: 0 0 4px; font-size: 16px; display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 10px; margin: 10px 0; }
        .pair > div { border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; }
        .pair dt { font-size: 14px; color: var(--quiet); }
        .pair dd { margin: 2px 0 0; }
        code { font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        .history { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        .history li { display: grid; grid-template-columns: 190px 76px 1fr; gap: 2px 12px; padding: 8px 14px; border-top: 1px solid var(--line); overflow-wrap: anywhere; align-items: baseline; }
        .history li:first-child { border-top: 0; }
        .history .when { color: var(--quiet); font-size: 14px; font-variant-numeric: tabular-nums; }
        .history.plain li { grid-template-columns: 190px 1fr; }
        .history .mark { justify-self: start; white-space: nowrap; }
        .notice { max-width: 620px; padding-top: 12vh; }
        .card-page { max-width: 760px; padding-top: 24px; padding-bottom: 48px; }
        .card-page h1 { margin-bottom: 8px; }
        .card-page form.card { margin-top: 16px; }
        .card-page section.card { margin-top: 12px; }
        .card-page section.card h2 { margin: 0; font-size: 17px; }
        .card-page form h2 { margin: 24px 0 8px; font-size: 17px; } .card-page form > h2:first-of-type { margin-top: 4px; }
        .card-page .status { white-space: normal; align-items: baseline; } .card-page .status svg { align-self: start; margin-top: 4px; }
        .card-page fieldset { border: 0; border-top: 1px solid var(--line); margin: 0; padding: 12px 0 16px; min-width: 0; }
        .card-page form > input[type=hidden] + fieldset { border-top: 0; padding-top: 0; }
        .card-page legend { float: left; width: 100%; padding: 0; font-weight: 600; } .card-page legend + * { clear: both; }
        .card-page .more { margin-top: 24px; } .card-page .more > summary { margin: 0 0 8px; }
        .field { margin: 10px 0 0; }
        .field summary { cursor: pointer; font-size: 14px; color: var(--quiet); min-height: 28px; }
        .field label { display: block; font-size: 14px; color: var(--quiet); margin-bottom: 3px; }
        .field input, .field select, .field textarea { display: block; width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; }
        .field input, .field select, .field textarea { background: var(--page); border: 1px solid var(--quiet); border-radius: 6px; }
        .field input[inputmode] { max-width: 16em; font-variant-numeric: tabular-nums; }
        .field textarea { resize: vertical; }
        .field [aria-invalid] { border: 2px solid var(--bad); padding: 7px 11px; }
        .mistake { display: block; margin-top: 4px; color: var(--bad); font-weight: 600; }
        .remark { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 6px; padding: 10px 14px; margin: 12px 0; }
        .choice label { display: flex; gap: 10px; align-items: center; min-height: 44px; cursor: pointer; }
        .choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--link); }
        .buttons { display: flex; flex-wrap: wrap; gap: 10px; margin: 16px 0 4px; }
        .buttons button { min-height: 44px; padding: 8px 18px; font: inherit; font-weight: 600; cursor: pointer; }
        .buttons button { color: var(--link); background: var(--card); border: 1px solid currentColor; border-radius: 6px; }
        .buttons .main { color: var(--card); background: var(--link); border-color: var(--link); }
        .card-page :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        @media screen and (max-width: 860px) {
          main, header, footer { padding-left: 14px; padding-right: 14px; }
          h1 { font-size: 24px; }
          .status { white-space: normal; }
          table, caption, tbody, tr, th, td { display: block; }
          table { background: none; border: 0; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tbody tr { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin-bottom: 10px; padding: 6px 0; }
          tbody th[scope=rowgroup] { background: none; padding: 0 0 6px; font-size: 16px; border: 0; }
          tbody th[scope=row] { font-size: 17px; padding: 6px 14px; border: 0; }
          td, td.number { border: 0; padding: 4px 14px; display: grid; grid-template-columns: minmax(76px, 27%) minmax(0, 1fr); gap: 0 10px; text-align: left; white-space: normal; }
          td::before { content: attr(data-label); color: var(--quiet); font-size: 14px; line-height: 24px; hyphens: auto; overflow-wrap: anywhere; }
          td.empty { display: none; }
          .rules > div { grid-template-columns: 1fr; }
          .history li, .history.plain li { grid-template-columns: 1fr auto; }
          .history li > :last-child { grid-column: 1 / -1; }
        }
        @media print {
          :root {
            --page: #ffffff; --card: #ffffff; --line: #bbbbbb; --text: #000000; --quiet: #444444; --link: #000000;
            --good: #12693b; --warn: #855600; --bad: #b3261e; --stale: #5b4794; --none: #444444;
          }
          body { font-size: 10.5px; }
          main, header, footer { max-width: none; padding: 0; }
          table, .rules { font-size: 9.5px; } .small, .facts dt, caption, thead th, footer { font-size: 9px; }
          h1 { font-size: 18px; } h2 { font-size: 13px; margin: 14px 0 6px; } .card h3 { font-size: 12px; }
          .facts { grid-template-columns: 1fr 1fr; gap: 6px; }
          .facts > div { padding: 6px 10px; border-radius: 4px; }
          .status { gap: 4px; } .status svg { width: 11px; height: 11px; }
          th, td { padding: 3px 6px; } td.words, tbody th[scope=row] { min-width: 0; } tbody th[scope=rowgroup] { font-size: 10px; padding: 4px 6px; }
          .mark { font-size: 8.5px; padding: 0 3px; }
          .rules > div { grid-template-columns: 150px 1fr; padding: 1px 0; }
          summary { list-style: none; } details::details-content { content-visibility: visible; display: block; }
          tr, .facts > div, .rules > div { break-inside: avoid; }
          thead { display: table-header-group; } h2, caption { break-after: avoid; }
        }

        """;
}
