using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>Reads <c>units.csv</c>: how the units that stand with the people lie in each other.</summary>
internal static class UnitsFile
{
    /// <param name="people">A unit that only they name has none above it.</param>
    public static (List<OrganisationUnit> Units, UnitNames Names) Read(TableRows table, IReadOnlyList<Person> people, MistakeList mistakes)
    {
        var lines = new Dictionary<string, RowCells>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Judged)
        {
            if (row.Name("unit") is { } unit && !lines.TryAdd(unit, row)) row.Mistake("unit", ImportCadenceWords.UnitTwice.Say(unit));
        }

        var names = new UnitNames(lines.Keys.Concat(people.Select(p => p.Unit).OfType<string>()));
        var read = lines.Select(l => new OrganisationUnit(l.Key, l.Value.Name("name", required: false), names.Reference(l.Value, "parent"))).ToList();
        var above = read.Where(u => u.Parent is not null).ToDictionary(u => u.Unit, IReadOnlyList<string> (u) => [u.Parent!], StringComparer.OrdinalIgnoreCase);
        foreach (var loop in Loops.In(above))
            mistakes.Add(new(ImportFormat.Units, ImportCadenceWords.UnitCircle.Say(string.Join(" > ", loop.Append(loop[0]))), lines[loop[0]].Line, ColumnName: "parent"));

        return (read, names);
    }
}
