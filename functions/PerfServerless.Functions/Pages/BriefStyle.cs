namespace PerfServerless.Functions.Pages;

/// <summary>What the style sheet of a brief's page has beside that of all pages, which stay small without it.</summary>
internal static class BriefStyle
{
    public const string Css = """

        .headline { font-size: 20px; font-weight: 600; margin: 16px 0 12px; }
        .people > div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        .people h3 { font-size: 14px; font-weight: 600; color: var(--quiet); margin: 0; }
        .counts { display: flex; flex-wrap: wrap; gap: 6px 16px; list-style: none; margin: 0; padding: 0; }
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
        .updated { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 8px; padding: 6px 14px; margin-top: 10px; font-size: 15px; }
        .first .updated h2 { font-size: 16px; margin: 0; } .updated ul { margin: 4px 0 0; padding-left: 18px; overflow-wrap: anywhere; } .updated .small { display: inline; margin-left: 8px; }
        .rest { border-top: 1px solid var(--line); margin-top: 20px; }
        .rest .more > summary { margin: 12px 0; } .rest .more > summary h2 { font-size: 17px; }
        .people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr)); gap: 12px; }
        .people ul { margin: 4px 0 0; padding-left: 18px; }
        .beside .small { font-weight: 400; }
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
        .people li { overflow-wrap: anywhere; }
        .spark { display: block; width: 120px; height: 34px; color: var(--text); }
        .spark .target { stroke: var(--quiet); }
        .beside { display: block; }
        .beside .small { display: inline; }
        .rollups .perspective th, .rollups .whole th { font-weight: 700; }
        .rollups .depth1 th { padding-left: 30px; } .rollups .depth2 th { padding-left: 48px; } .rollups .depth3 th { padding-left: 66px; } .rollups .depth4 th { padding-left: 84px; }
        @media screen and (min-width: 1000px) {
          .first .facts { grid-template-columns: 6fr 8fr 7fr; } .first .facts .small { font-size: 13px; }
        }
        @media screen and (max-width: 860px) {
          tbody tr.group { background: none; border: 0; margin: 18px 0 0; padding: 0; }
          .story > li { grid-template-columns: minmax(0, 1fr); padding: 8px 12px; } .story > li::before { content: none; } .story p, .story summary { line-height: 1.35; } .story .quiet, .story summary { font-size: 14px; }
          .story h3::before { content: counter(item); color: var(--quiet); flex: none; } .story h3 { justify-content: start; } .story .box { margin-left: auto; }
          .story .chart { width: 100%; max-width: 250px; height: auto; margin: 4px 0 0; }
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
        }
        @media print {
          .kpis tr.why > td { font-size: 9.5px; } .people h3 { font-size: 9px; }
          .headline { font-size: 13px; margin: 8px 0; }
          .first .facts, .people { grid-template-columns: 1fr 1fr; gap: 6px; } .story { gap: 6px; } .first .facts > div { font-size: 10px; padding: 5px 9px; }
          .story > li { grid-template-columns: 18px minmax(0, 1fr) auto; padding: 5px 10px; font-size: 10px; } .story h3 { font-size: 12px; } .story .chart { width: 200px; height: 64px; margin-left: 14px; }
          .story .box, .questions dt { font-size: 9.5px; } .questions { grid-template-columns: 1fr 1fr; gap: 4px 12px; margin: 4px 0; } .story summary { display: none; }
          .first h2 { margin: 10px 0 5px; } .beside-agenda { margin-top: 6px; font-size: 10px; } .page-of-brief { padding: 0; } .page-of-brief h1 { font-size: 18px; }
          .page-of-brief h1, .story h3 bdi, .story dd, .story .what > p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
          .story h3 bdi, .page-of-brief h1 { -webkit-line-clamp: 2; } .story .what > .stand { display: flex; }
          .first .rule { display: none; } .first .facts { grid-template-columns: 1fr 1fr 1fr; } .story .stand .status svg { width: 10px; height: 10px; } .rest { border: 0; margin: 0; break-before: page; } .rest .more > summary h2 { font-size: 13px; }
          .people > div { padding: 6px 10px; border-radius: 4px; }
          .spark { width: 68px; height: 22px; }
          .kpis tr.kpi > * { padding-bottom: 1px; } .kpis tr.why > td { padding: 0 6px 4px; } .kpis .why p { margin: 0 0 0 10px; max-width: none; } .kpis .why summary { padding-left: 0; }
          .rollups .depth1 th { padding-left: 16px; } .rollups .depth2 th { padding-left: 26px; } .rollups .depth3 th { padding-left: 36px; } .rollups .depth4 th { padding-left: 46px; }
          .files { display: none; }
          .story > li, .people > div { break-inside: avoid; } tr.kpi, tr.group { break-after: avoid; }
        }

        """;
}
