namespace PerfServerless.Functions.Pages;

/// <summary>The pages' style sheet: light and dark, 320 pixels and wider, screen and paper.</summary>
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
        .headline { font-size: 20px; font-weight: 600; margin: 16px 0 12px; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; margin: 0; padding: 0; }
        .facts > div, .people > div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        .facts dt, .people h3 { font-size: 14px; font-weight: 600; color: var(--quiet); margin: 0; }
        .facts dd { margin: 2px 0 0; }
        .counts { display: flex; flex-wrap: wrap; gap: 6px 16px; list-style: none; margin: 0; padding: 0; }
        .status { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; white-space: nowrap; }
        .status svg { width: 16px; height: 16px; flex: none; }
        .status .cut { stroke: var(--card); }
        .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .stale { color: var(--stale); } .none { color: var(--none); }
        .page-of-brief { padding-top: 16px; } .page-of-brief h1 { font-size: 26px; margin: 0; }
        .first h2 { margin: 14px 0 6px; }
        .first .headline { margin: 8px 0; }
        .first .facts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); }
        .first .facts > div { padding: 6px 14px; font-size: 15px; line-height: 1.35; } .first .counts { gap: 2px 16px; }
        .story { margin: 0; padding: 0; list-style: none; counter-reset: item; display: grid; gap: 6px; }
        .story > li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 6px 14px; counter-increment: item; font-size: 15px; }
        .story > li { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; column-gap: 0; align-items: start; }
        .story > li::before { content: counter(item); font-weight: 700; color: var(--quiet); }
        .story h3 { margin: 0; font-size: 16px; line-height: 1.4; display: flex; gap: 2px 14px; justify-content: space-between; align-items: baseline; overflow-wrap: anywhere; }
        .story p { margin: 0; line-height: 1.45; overflow-wrap: anywhere; }
        .story .stand { display: flex; flex-wrap: wrap; gap: 0 14px; align-items: baseline; }
        .story .stand .status { align-self: center; }
        .story .value { font-weight: 600; font-variant-numeric: tabular-nums; }
        .story .box { flex: none; font-weight: 400; font-size: 14px; color: var(--quiet); white-space: nowrap; }
        .story summary { cursor: pointer; color: var(--quiet); line-height: 1.5; overflow-wrap: anywhere; }
        .story .chart { width: 275px; height: 88px; margin-left: 20px; color: var(--text); }
        .chart .target { stroke: var(--quiet); } .chart .ring { fill: var(--card); }
        .chart .label { font-size: 11px; fill: var(--quiet); stroke: var(--card); stroke-width: 3px; paint-order: stroke; }
        .questions { margin: 6px 0 8px; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 8px 20px; }
        .questions dt { font-size: 14px; font-weight: 600; color: var(--quiet); } .questions dd { margin: 0; overflow-wrap: anywhere; line-height: 1.4; }
        .beside-agenda { margin-top: 8px; font-size: 15px; } .beside-agenda p { overflow-wrap: anywhere; line-height: 1.45; } .beside-agenda .closing { font-weight: 600; }
        .rest { border-top: 1px solid var(--line); margin-top: 20px; }
        .rest .more > summary { margin: 12px 0; } .rest .more > summary h2 { font-size: 17px; }
        .people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; }
        .people ul { margin: 4px 0 0; padding-left: 18px; }
        table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); font-size: 15px; }
        caption { text-align: left; color: var(--quiet); font-size: 14px; padding: 0 0 8px; }
        th, td { text-align: left; vertical-align: top; padding: 10px 12px; border-top: 1px solid var(--line); overflow-wrap: break-word; }
        thead th { font-size: 13px; color: var(--quiet); border-top: 0; hyphens: auto; }
        tbody th[scope=rowgroup] { background: var(--page); font-size: 14px; padding: 8px 12px; }
        tbody th[scope=row] { font-weight: 600; min-width: 150px; }
        tbody th[scope=row] .small, .beside .small { font-weight: 400; }
        .small a, .small .rule { color: inherit; }
        .rule { color: var(--quiet); font-size: 0.9em; overflow-wrap: anywhere; }
        .rule a, .rule span { color: inherit; text-decoration: underline dotted; text-underline-offset: 3px; }
        .rules { display: grid; gap: 2px; margin: 0; font-size: 14px; }
        .rules > div { display: grid; grid-template-columns: 250px 1fr; gap: 0 16px; padding: 4px 10px; border-radius: 4px; }
        .rules > div:target { background: var(--card); outline: 2px solid var(--link); }
        .rules dt { color: var(--quiet); overflow-wrap: anywhere; }
        .rules dd { margin: 0; }
        .kpis tr.why > td { border-top: 0; padding: 0 12px 12px; color: var(--quiet); font-size: 14px; }
        .kpis tr.kpi > * { padding-bottom: 6px; }
        .kpis .why summary { cursor: pointer; color: var(--text); }
        .kpis .why p { margin: 2px 0 2px 17px; max-width: 110ch; }
        .kpis { table-layout: fixed; }
        .kpis thead th:nth-child(1) { width: 23%; } .kpis thead th:nth-child(2) { width: 12%; } .kpis thead th:nth-child(3) { width: 15%; } .kpis thead th:nth-child(4) { width: 14%; }
        .kpis thead th:nth-child(5) { width: 12%; } .kpis thead th:nth-child(6) { width: 13%; } .kpis thead th:nth-child(7) { width: 11%; }
        .kpis td.number { white-space: nowrap; } .kpis td.number .quiet, .kpis .status { white-space: normal; }
        .kpis .small, .kpis .quiet, .rollups th { hyphens: auto; }
        .kpis td.number .small { white-space: normal; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        td.number { white-space: nowrap; }
        td.number .small { white-space: normal; }
        td.words { min-width: 200px; overflow-wrap: anywhere; }
        .people li, .facts dd { overflow-wrap: anywhere; }
        .spark { display: block; width: 120px; height: 34px; color: var(--text); }
        .spark .target { stroke: var(--quiet); }
        .beside, .line { display: block; }
        .beside .small { display: inline; }
        .rollups .perspective th, .rollups .whole th { font-weight: 700; }
        .rollups .depth1 th { padding-left: 30px; } .rollups .depth2 th { padding-left: 48px; } .rollups .depth3 th { padding-left: 66px; } .rollups .depth4 th { padding-left: 84px; }
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
          tbody tr.group { background: none; border: 0; margin: 18px 0 0; padding: 0; }
          tbody th[scope=rowgroup] { background: none; padding: 0 0 6px; font-size: 16px; border: 0; }
          tbody th[scope=row] { font-size: 17px; padding: 6px 14px; border: 0; }
          td, td.number { border: 0; padding: 4px 14px; display: grid; grid-template-columns: minmax(76px, 27%) minmax(0, 1fr); gap: 0 10px; text-align: left; white-space: normal; }
          td::before { content: attr(data-label); color: var(--quiet); font-size: 14px; line-height: 24px; hyphens: auto; overflow-wrap: anywhere; }
          td.empty { display: none; }
          .rules > div { grid-template-columns: 1fr; }
          .story > li { grid-template-columns: minmax(0, 1fr); padding: 8px 12px; } .story > li::before { content: none; }
          .story h3::before { content: counter(item); color: var(--quiet); flex: none; } .story h3 { justify-content: start; } .story .box { margin-left: auto; }
          .story .chart { width: 100%; max-width: 300px; height: auto; margin: 4px 0 0; }
          .page-of-brief h1 { font-size: 22px; } .first .headline { font-size: 18px; line-height: 1.3; } .first .facts { gap: 6px; } .first .facts > div { padding: 4px 12px; font-size: 14px; }
          .rollups td::before { content: none; }
          .rollups td { display: block; }
          .rollups .depth1 th, .rollups .depth2 th, .rollups .depth3 th, .rollups .depth4 th { padding-left: 14px; }
          .rollups .depth1 { margin-left: 10px; } .rollups .depth2 { margin-left: 20px; } .rollups .depth3 { margin-left: 30px; } .rollups .depth4 { margin-left: 40px; }
          .kpis tr.kpi { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6px 14px; padding: 8px 14px 4px; margin: 0; border-bottom: 0; border-radius: 8px 8px 0 0; }
          .kpis tr.kpi > *, .kpis tr.kpi > th[scope=row] { padding: 0; }
          .kpis tr.kpi > th { grid-column: 1 / -1; }
          .kpis tr.kpi td { display: block; white-space: normal; overflow-wrap: anywhere; }
          .kpis td[data-column=status]::before, .kpis td[data-column=owner]::before, .kpis td[data-column=why]::before { content: none; }
          .kpis td[data-column=owner] { order: -1; text-align: right; } .kpis tr.kpi > th, .kpis td[data-column=status] { order: -2; }
          .kpis tr.why { border-top: 0; border-radius: 0 0 8px 8px; padding: 4px 0 6px; }
          .kpis tr.why > td { display: block; padding: 0 14px; }
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
          table, .kpis tr.why > td, .rules { font-size: 9.5px; } .small, .facts dt, .people h3, caption, thead th, footer { font-size: 9px; }
          h1 { font-size: 18px; } h2 { font-size: 13px; margin: 14px 0 6px; } .headline { font-size: 13px; margin: 8px 0; } .card h3 { font-size: 12px; }
          .facts, .first .facts, .people { grid-template-columns: 1fr 1fr; gap: 6px; } .story { gap: 6px; } .first .facts > div { font-size: 10px; padding: 5px 9px; }
          .story > li { grid-template-columns: 18px minmax(0, 1fr) auto; padding: 5px 10px; font-size: 10px; } .story h3 { font-size: 12px; } .story .chart { width: 200px; height: 64px; margin-left: 14px; }
          .story .box, .questions dt { font-size: 9.5px; } .questions { grid-template-columns: 1fr 1fr; gap: 4px 12px; margin: 4px 0; } .story summary { display: none; }
          .first h2 { margin: 10px 0 5px; } .beside-agenda { margin-top: 6px; font-size: 10px; } .page-of-brief { padding: 0; } .page-of-brief h1 { font-size: 18px; }
          .page-of-brief h1, .story h3 bdi, .story dd, .story .what > p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
          .story h3 bdi, .page-of-brief h1 { -webkit-line-clamp: 2; } .story .what > .stand { display: flex; }
          .first .rule { display: none; } .first .facts { grid-template-columns: 1fr 1fr 1fr; } .story .stand .status svg { width: 10px; height: 10px; } .rest { border: 0; margin: 0; break-before: page; } .rest .more > summary h2 { font-size: 13px; }
          .facts > div, .people > div { padding: 6px 10px; border-radius: 4px; }
          .status { gap: 4px; } .status svg { width: 11px; height: 11px; }
          th, td { padding: 3px 6px; } td.words, tbody th[scope=row] { min-width: 0; } .spark { width: 68px; height: 22px; } tbody th[scope=rowgroup] { font-size: 10px; padding: 4px 6px; }
          .kpis tr.kpi > * { padding-bottom: 1px; } .kpis tr.why > td { padding: 0 6px 4px; } .kpis .why p { margin: 0 0 0 10px; max-width: none; } .kpis .why summary { padding-left: 0; }
          .mark { font-size: 8.5px; padding: 0 3px; }
          .rules > div { grid-template-columns: 150px 1fr; padding: 1px 0; }
          .rollups .depth1 th { padding-left: 16px; } .rollups .depth2 th { padding-left: 26px; } .rollups .depth3 th { padding-left: 36px; } .rollups .depth4 th { padding-left: 46px; }
          .files { display: none; } summary { list-style: none; } details::details-content { content-visibility: visible; display: block; }
          tr, .story > li, .facts > div, .people > div, .rules > div { break-inside: avoid; } tr.kpi, tr.group { break-after: avoid; }
          thead { display: table-header-group; } h2, caption { break-after: avoid; }
        }

        """;
}
