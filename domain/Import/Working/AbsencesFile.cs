using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Working;

/// <summary>Reads <c>absences.csv</c>: who is away from when to when, and who stands in for him.</summary>
internal static class AbsencesFile
{
    /// <returns>Null where the folder has no such file: then it says nothing of anybody's absences.</returns>
    public static IReadOnlyList<SaidAbsence>? Read(SourceFolder folder, TableRows table, Declared<PersonId> people)
    {
        if (folder.Tables.All(t => t.File != ImportFormat.Absences)) return null;

        var read = new List<SaidAbsence>();
        var lines = new Dictionary<PersonId, List<(Absence Absence, int Line)>>();
        foreach (var row in table.Judged)
        {
            row.Required("person");
            var person = people.Reference(row, "person");
            var from = row.Day("from");
            var until = row.Day("until");
            var stands = people.Reference(row, "delegate");
            if (person is null || from is null || until is null) continue;

            if (until < from) row.Mistake("until", ImportWorkingWords.AbsenceEndsBefore.Say(AsWritten.Of(from.Value), AsWritten.Of(until.Value)));
            if (stands == person) row.Mistake("delegate", ImportWorkingWords.OwnDelegate.Say(person.Value.Value));
            if (row.Faulty) continue;

            var absence = new Absence(from.Value, until.Value, stands);
            if (!lines.TryGetValue(person.Value, out var his)) lines.Add(person.Value, his = []);
            if (his.Find(h => h.Absence.From <= until && from <= h.Absence.Until) is { Absence: not null, Line: var other })
                row.Mistake("from", ImportWorkingWords.AbsencesOverlap.Say(person.Value.Value, AsWritten.Of(other), AsWritten.Of(row.Line)));

            his.Add((absence, row.Line));
            read.Add(new(person.Value, absence));
        }

        return read;
    }
}
