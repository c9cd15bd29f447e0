using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Import.People;

/// <summary>How the columns of a HR system's export become those of <c>people.csv</c>.</summary>
public sealed record PeopleMap
{
    /// <summary>The file's name where it lies beside the export.</summary>
    public const string FileName = "people.map.json";

    /// <summary>By the column of <c>people.csv</c>: the export's own columns, whose cells stand one after the other in it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; }

    /// <summary>
    /// The column by which the export calls a person where it names him as a manager; null where it calls him by his id, name or user
    /// principal name.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>By column: what a cell of the export means.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>By column: what an empty cell of somebody new means.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>The culture in which days are written.</summary>
    public string? Culture { get; init; }

    /// <summary>The file is written in the code page that most of Europe's Windows has, and not in UTF-8.</summary>
    public bool Windows1252 { get; init; }

    /// <summary>The workbook's sheet; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whoever was in the export and is in it no more has left.</summary>
    public bool MissingLeave { get; init; }

    /// <summary>The export as a file with the columns that the map speaks of.</summary>
    public FileFormat Format(string file) => new(
        file,
        true,
        [.. Columns.Values.SelectMany(c => c).Append(Key).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(c => new ColumnFormat(c, true))])
    {
        IsForeign = true,
        MaxRows = ImportFormat.Find(ImportFormat.People)!.MaxRows,
    };
}
