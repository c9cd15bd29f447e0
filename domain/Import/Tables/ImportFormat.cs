namespace PerfServerless.Domain.Import.Tables;

/// <summary>The files and columns of an import folder; <c>docs/import.md</c> tells what each means.</summary>
public static class ImportFormat
{
    public const string Organisation = "organisation.csv";
    public const string People = "people.csv";
    public const string Objectives = "objectives.csv";
    public const string Kpis = "kpis.csv";
    public const string Targets = "targets.csv";
    public const string Recalibrations = "recalibrations.csv";
    public const string Actuals = "actuals.csv";
    public const string Cadences = "cadences.csv";
    public const string Meetings = "meetings.csv";
    public const string Units = "units.csv";
    public const string Holidays = "holidays.csv";
    public const string Rules = "rules.csv";
    public const string Absences = "absences.csv";
    public const string Ladders = "ladders.csv";

    /// <summary>Lists what an export had to leave out.</summary>
    public const string LeftOut = "left-out.md";

    /// <summary>Lies in a folder while an export overwrites its files, so that one that was cut off is not taken for whole.</summary>
    public const string Unfinished = ".export-unfinished";

    /// <summary>How many bytes one file may hold.</summary>
    public const int MaxFileBytes = 50 * 1024 * 1024;

    /// <summary>How many characters one cell may hold.</summary>
    public const int MaxCellLength = 4096;

    /// <summary>How many columns a file may have; its own are far fewer, and a spreadsheet's empty ones are not counted.</summary>
    public const int MaxColumns = 200;

    /// <summary>How many cells all files may have together.</summary>
    public const int MaxCells = 4_000_000;

    /// <summary>In the order in which mistakes are listed.</summary>
    public static IReadOnlyList<FileFormat> Files { get; } =
    [
        File(Organisation, "tenant name entraTenantId fiscalYearStart", "culture clockStart"),
        File(People, "id name upn manager timeZone locale", "mail entraObjectId unit lastDay hours quiet weekend country", rows: 100_000),
        File(Objectives, "id name perspective parent owner weight", "rollUp postponed", rows: 20_000),
        File(
            Kpis,
            "id name objective owner indicator unitKind direction frequency",
            "level unit decimals accumulation resets freshFor weight minimum maximum baseline tolerance atRisk badPeriods goodPeriods "
                + "overrideCycles flatPeriods driverPeriods drivers formula operands operandWeights criticality trackedUntil",
            rows: 20_000),
        File(Targets, "kpi period target", "bandHigh stretch"),
        File(
            Recalibrations,
            "kpi period before effectiveFrom reason approvedBy",
            "beforeBandHigh beforeStretch proposedBy",
            required: false,
            rows: 5_000),
        File(Actuals, "kpi period value", "note recordedAt"),
        File(
            Cadences,
            "id name frequency weekday meetingAt timeZone owner leaders",
            "opensBefore remindBefore dueBefore escalateBefore briefBefore sendAt dueUntil day every startsOn unit inherits locked state meetingMinutes",
            rows: 1_000),
        File(Meetings, "cadence meeting", "movedTo at skipped extra", required: false, rows: 5_000),
        File(Units, "unit", "name parent", required: false, rows: 5_000),
        File(Holidays, "day name", "country", required: false, rows: 20_000),
        File(Absences, "person from until", "delegate", required: false, rows: 100_000),
        File(
            Rules,
            "",
            "tolerance atRisk badPeriods goodPeriods freshFor overrideCycles flatPeriods driverPeriods onTrackFrom atRiskFrom unknownUpTo",
            required: false),
        File(Ladders, "criticality step grace", "", required: false, rows: 1_000),
    ];

    /// <summary>
    /// Files that may lie beside the others and are none of the import's business: notes, and how a development tool plays the people.
    /// </summary>
    public static IReadOnlyList<string> LeftAlone { get; } = ["behaviour.csv", "README.md", LeftOut];

    public static FileFormat? Find(string name) =>
        Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether any file has a column of such a name, however it is written.</summary>
    public static bool HasColumn(string written) => Files.Any(f => TableColumns.NameOf(f, written) is not null);

    /// <returns>The file that a sheet of a workbook holds; null where the sheet is somebody's own.</returns>
    public static FileFormat? OfSheet(string name)
    {
        var bare = string.Concat(name.Where(char.IsLetter));
        return Files.FirstOrDefault(f => string.Equals(f.SheetName, bare, StringComparison.OrdinalIgnoreCase)
            || string.Equals(f.SheetName + "csv", bare, StringComparison.OrdinalIgnoreCase));
    }

    private static FileFormat File(
        string name, string requiredColumns, string optionalColumns, bool required = true, int rows = 500_000) =>
        new(name, required, [.. Columns(requiredColumns, true), .. Columns(optionalColumns, false)]) { MaxRows = rows };

    private static IEnumerable<ColumnFormat> Columns(string names, bool required) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => new ColumnFormat(n, required));
}
