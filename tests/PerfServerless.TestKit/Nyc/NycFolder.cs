using System.Globalization;
using System.Text;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Typing;

namespace PerfServerless.TestKit.Nyc;

/// <summary>
/// Turns the city's indicators into an import folder: agency, service and goal become objectives, each indicator a yearly KPI of one invented owner an
/// agency.
/// </summary>
public static class NycFolder
{
    /// <summary>The last day of fiscal 2023; fiscal years start in July.</summary>
    public static readonly DateOnly EndOfFiscal2023 = new(2023, 6, 30);

    public static readonly DateTimeOffset Now = new(EndOfFiscal2023.ToDateTime(new(20, 0)), TimeSpan.Zero);

    // What the import takes; a few of the city's names are longer.
    private const int LongestName = 250;

    private const int MostDigits = 28;

    /// <returns>Each file's text by its name.</returns>
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<NycIndicator> indicators)
    {
        var agencies = indicators.Select(i => i.Agency).Distinct().ToList();
        var services = indicators.Select(i => (i.Agency, i.Service)).Distinct().ToList();
        var goals = indicators.Select(i => (i.Agency, i.Service, i.Goal)).Distinct().ToList();

        // Units are told apart by their names, also where those were cut.
        var units = agencies.ConvertAll(Shown);
        string Unit(string agency) => units.Count(u => u == Shown(agency)) == 1 ? agency : $"{agencies.IndexOf(agency) + 1} {agency}";

        string Owner(string agency) => $"owner-{agencies.IndexOf(agency) + 1}";
        string Agency(string agency) => $"agency-{agencies.IndexOf(agency) + 1}";
        string Service(NycIndicator i) => $"service-{services.IndexOf((i.Agency, i.Service)) + 1}";
        string Goal(NycIndicator i) => $"goal-{goals.IndexOf((i.Agency, i.Service, i.Goal)) + 1}";

        return new Dictionary<string, string>
        {
            [ImportFormat.Organisation] = Table(
                "tenant,name,entraTenantId,fiscalYearStart", [["nyc", "City of New York", "6b1b36c8-9a4a-4b0e-8f7e-2c3d5e6f7a81", "7"]]),
            [ImportFormat.People] = Table(
                "id,name,upn,manager,timeZone,locale,unit",
                agencies.Select(a => Row(Owner(a), $"Owner {agencies.IndexOf(a) + 1}", $"{Owner(a)}@nyc.example", "", "America/New_York", "en-US", Unit(a)))),
            [ImportFormat.Objectives] = Table("id,name,perspective,parent,owner,weight",
            [
                .. agencies.Select(a => Row(Agency(a), a, "customer", "", Owner(a), "1")),
                .. indicators.DistinctBy(Service).Select(i => Row(Service(i), i.Service, "internalProcess", Agency(i.Agency), Owner(i.Agency), "1")),
                .. indicators.DistinctBy(Goal).Select(i => Row(Goal(i), i.Goal, "internalProcess", Service(i), Owner(i.Agency), "1")),
            ]),
            [ImportFormat.Kpis] = Table(
                "id,name,objective,owner,indicator,unitKind,unit,decimals,direction,frequency,freshFor,weight,badPeriods,goodPeriods",
                indicators.Select(i => Row(
                    Id(i).Value, i.Name, Goal(i), Owner(i.Agency), "lag", i.Name.Contains("(%)", StringComparison.Ordinal) ? "percent" : "count", "", "2",
                    i.HigherIsBetter ? "higherIsBetter" : "lowerIsBetter", "yearly", "10", i.Critical ? "2" : "1", "1", "1"))),
            [ImportFormat.Targets] = Table(
                "kpi,period,target", indicators.Where(i => i.Target is not null).Select(i => Row(Id(i).Value, "FY2023", Number(i, i.Target!.Value)))),
            [ImportFormat.Actuals] = Table(
                "kpi,period,value", indicators.SelectMany(i => i.Values.OrderBy(v => v.Key).Select(v => Row(Id(i).Value, $"FY{v.Key}", Number(i, v.Value))))),
            [ImportFormat.Cadences] = Table(
                "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders",
                [["yearly", "Yearly review", "yearly", "monday", "10:00", "America/New_York", "owner-1", "owner-1"]]),
        };
    }

    /// <summary>The files as a reader would bring them.</summary>
    public static SourceFolder Source(IReadOnlyList<NycIndicator> indicators) => new(
        [.. Files(indicators).Select(f => SourceOf(f.Key, CsvText.Rows(f.Value)))],
        [],
        []);

    internal static SourceTable SourceOf(string name, IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(name, new(1, rows[0]), [.. rows.Skip(1).Select((cells, i) => new SourceRow(i + 2, cells))]);

    /// <summary>The KPI that an indicator becomes.</summary>
    public static KpiId Id(NycIndicator indicator) => new($"nyc-{indicator.Code}");

    // All numbers of one indicator are cut to the same decimals, or a value that reaches its target could end below it.
    private static string Number(NycIndicator indicator, decimal value)
    {
        var largest = indicator.Values.Values.Append(indicator.Target ?? 0).Max(Math.Abs);
        var before = Math.Truncate(largest).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(value, Math.Max(0, MostDigits - before)).ToString(CultureInfo.InvariantCulture);
    }

    private static string[] Row(params string[] cells) => cells;

    private static string Table(string header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append('\n');
        return text.ToString();
    }

    private static string Shown(string text) => text.Length > LongestName ? TypedText.Cut(text, LongestName - 1) + "…" : text;

    private static string Cell(string text)
    {
        var shown = Shown(text);
        return shown.IndexOfAny([',', '"', '\n']) >= 0 ? $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : shown;
    }
}
