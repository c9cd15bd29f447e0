using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Rhythms;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Edits;

/// <summary>Sets one cell of a cadence: it is read as an import would read it, and refused with the import's sentence.</summary>
internal static class CadenceCells
{
    /// <summary>What other cadences rest on comes by import alone, and its state has commands of its own.</summary>
    private static readonly string[] Fixed = ["unit", "inherits", "locked", "state"];

    public static CadenceEdit Set(CadenceDraft draft, CadenceWish.Set wish) => Set(draft, wish, back: false);

    /// <summary>Gives a cell back what it was before it was set.</summary>
    public static CadenceEdit Back(CadenceDraft draft, string column, string cell) => Set(draft, new(column, cell), back: true);

    private static CadenceEdit Set(CadenceDraft draft, CadenceWish.Set wish, bool back)
    {
        var settable = CadenceColumns.All.Where(c => !Fixed.Contains(c.Name)).ToList();
        if (settable.Find(c => string.Equals(c.Name, wish.Column, StringComparison.OrdinalIgnoreCase)) is not { } column)
            return draft.Refuse(CadenceEditWords.NoColumn.Say(wish.Column, string.Join(", ", settable.Select(c => c.Name))));

        var mistakes = new MistakeList(Folder(draft, column, wish.Cell));
        if (Read(draft, column, wish.Cell, mistakes) is not { } says || mistakes.Any)
        {
            var refused = (ImportResult.Refused)mistakes.Refuse();
            return draft.Refuse(refused.Mistakes[0].Sentence);
        }

        var (before, after) = (draft.Cadence, column.Give(draft.Cadence, says));
        if (column.Cell(before) == column.Cell(after)) return draft.Refuse(CadenceEditWords.SaysSo.Say(before.Name, column.Name, column.Text(before)));

        var set = draft.Remembering(back ? after with { Undo = null } : draft.SetBack(after, column), column.Name);
        var word = back ? CadenceEditWords.CellBack : CadenceEditWords.CellSet;
        return draft.Done(set, word.Say(before.Name, column.Name, column.Text(after), column.Text(before)));
    }

    private static Scorecards.Cadence? Read(CadenceDraft draft, CadenceColumn column, string cell, MistakeList mistakes)
    {
        var folder = Folder(draft, column, cell);
        var rows = TableRows.Read(folder, ImportFormat.Cadences, FolderCulture.Invariant, mistakes);
        var people = TableRows.Read(folder, ImportFormat.People, FolderCulture.Invariant, mistakes).Declare<PersonId>(DeclaredKind.Person);
        var units = draft.Scorecard.Units.Select(u => u.Unit).Concat(draft.Scorecard.People.Select(p => p.Unit).OfType<string>());
        return new CadencesFile(rows.Declare<CadenceId>(DeclaredKind.Cadence), people, new UnitNames(units)).Read(rows)
            .Find(r => r.Says.Id == draft.Cadence.Id)?.Says;
    }

    private static SourceFolder Folder(CadenceDraft draft, CadenceColumn column, string cell)
    {
        var table = OrganisationCells.Cadences.Of(draft.Scorecard.Cadences);
        var (at, id) = (table.Header.Cells.ToList().IndexOf(column.Name), table.Header.Cells.ToList().IndexOf("id"));
        var rows = table.Rows.Select(r => r.Cells[id] == draft.Cadence.Id.Value ? r with { Cells = [.. r.Cells.Select((c, i) => i == at ? cell : c)] } : r);
        return new([table with { Rows = [.. rows] }, OrganisationCells.People.Of(draft.Scorecard.People)], [], []);
    }
}
