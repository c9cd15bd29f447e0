using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Templates;

/// <summary>
/// The files of an organisation that is still to be written: every column explained on a line that an import passes over, and one line
/// to be replaced. The lines fit together, and only what nobody else can know is empty.
/// </summary>
internal static class TemplateTables
{
    private const string Explains = "## ";

    private static readonly Dictionary<string, Word<Part.Choice>> Words = new(StringComparer.Ordinal)
    {
        [ImportFormat.Organisation] = ImportColumnWords.Organisation,
        [ImportFormat.People] = ImportColumnWords.People,
        [ImportFormat.Objectives] = ImportColumnWords.Objectives,
        [ImportFormat.Kpis] = ImportColumnWords.Kpis,
        [ImportFormat.Targets] = ImportColumnWords.Targets,
        [ImportFormat.Recalibrations] = ImportColumnWords.Recalibrations,
        [ImportFormat.Actuals] = ImportColumnWords.Actuals,
        [ImportFormat.Cadences] = ImportColumnWords.Cadences,
        [ImportFormat.Meetings] = ImportColumnWords.Meetings,
        [ImportFormat.Units] = ImportColumnWords.Units,
        [ImportFormat.Holidays] = ImportColumnWords.Holidays,
        [ImportFormat.Absences] = ImportColumnWords.Absences,
        [ImportFormat.Rules] = ImportColumnWords.Rules,
        [ImportFormat.Ladders] = ImportColumnWords.Ladders,
    };

    /// <param name="say">In the words of whoever fills it in.</param>
    /// <param name="today">The example has a value for the month before, and a target for this year.</param>
    /// <returns>Each file with its header, its explanations and its example.</returns>
    public static IEnumerable<(FileFormat File, IReadOnlyList<IReadOnlyList<string>> Rows)> All(Func<Saying, string> say, DateOnly today) =>
        from file in ImportFormat.Files
        let header = file.Columns.Select(c => c.Name).ToList()
        let explained = file.Columns.Select((c, i) => (i == 0 ? Explains : "") + say(Words[file.Name].Say(new(c.Name)))).ToList()
        let example = Example(file.Name, today)
        select (file, (IReadOnlyList<IReadOnlyList<string>>)[header, explained, [.. header.Select(c => example.GetValueOrDefault(c, ""))]]);

    private static Dictionary<string, string> Example(string file, DateOnly today)
    {
        var year = today.Year.ToString("0000", CultureInfo.InvariantCulture);
        var month = Period.LastBefore(Frequency.Monthly, today).Code;
        return file switch
        {
            ImportFormat.Organisation => Cells("tenant=example;name=Example Ltd;fiscalYearStart=1"),
            ImportFormat.People => Cells("id=ada;name=Ada Byron;upn=ada.byron@example.com;timeZone=Europe/Berlin;locale=en-GB;unit=Sales"),
            ImportFormat.Objectives => Cells("id=grow;name=Grow profitably;perspective=financial;owner=ada;weight=1;rollUp=weighted"),
            ImportFormat.Kpis => Cells(
                "id=orders;name=Orders;objective=grow;owner=ada;indicator=lead;level=operational;unitKind=count;unit=orders;decimals=0;direction=higherIsBetter;accumulation=level;frequency=monthly;freshFor=5;weight=1;minimum=0"),
            ImportFormat.Targets => Cells($"kpi=orders;period={year};target=150"),
            ImportFormat.Recalibrations => Cells(
                $"kpi=## orders;period={year};before=140;effectiveFrom={year}-07-01;reason=A second shop opened;approvedBy=grace"),
            ImportFormat.Actuals => Cells($"kpi=orders;period={month};value=120"),
            ImportFormat.Cadences => Cells(
                "id=weekly;name=Weekly review;frequency=weekly;weekday=friday;meetingAt=14:00;timeZone=Europe/Berlin;owner=ada;leaders=ada;opensBefore=4;remindBefore=3;dueBefore=2;escalateBefore=1;briefBefore=0;sendAt=09:00;dueUntil=17:00"),
            ImportFormat.Meetings => Cells($"cadence=## weekly;meeting={year}-12-25;skipped=true"),
            ImportFormat.Units => Cells("unit=Sales;name=Sales"),
            ImportFormat.Holidays => Cells($"day={year}-12-25;name=Christmas Day"),
            ImportFormat.Rules => Cells(
                "tolerance=0;atRisk=0.1;badPeriods=1;goodPeriods=1;freshFor=5;overrideCycles=2;flatPeriods=3;driverPeriods=2;onTrackFrom=0.75;atRiskFrom=0.4;unknownUpTo=0.5"),
            ImportFormat.Ladders => Cells("criticality=high;step=manager;grace=2h"),
            _ => [],
        };
    }

    private static Dictionary<string, string> Cells(string cells) => cells.Split(';').Select(c => c.Split('=')).ToDictionary(c => c[0], c =>
        c[1], StringComparer.Ordinal);
}
