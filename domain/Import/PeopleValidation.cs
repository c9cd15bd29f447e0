using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import;

/// <summary>Judges lines of <c>people.csv</c> that come without their folder, by the same rules and in the same sentences.</summary>
public static class PeopleValidation
{
    /// <summary>When a person works, as it stands in his line.</summary>
    public static IEnumerable<(string Column, string? Text)> WorkingCells(Person person) =>
        PersonColumns.All.Where(c => c.Name is "hours" or "quiet" or "weekend" or "country").Select(c => (c.Name, c.Text(person)));

    /// <summary>Judges one person.</summary>
    /// <param name="cells">What he says, by the columns of <c>people.csv</c>; what is missing is empty.</param>
    /// <param name="known">People to whom he may refer.</param>
    public static PeopleReading Read(IReadOnlyDictionary<string, string?> cells, IEnumerable<Person> known)
    {
        List<string> columns = [.. ImportFormat.Find(ImportFormat.People)!.Columns.Select(c => c.Name)];
        var line = new SourceRow(2, [.. columns.Select(c => FreeText.Cell(cells.GetValueOrDefault(c)))]);
        var folder = new SourceFolder([new(ImportFormat.People, new(1, columns), [line])], [], []);
        var mistakes = new MistakeList(folder);
        var (people, _) = Read(folder, known, null, mistakes);
        return new(people is [var one] ? one : null, mistakes.Any ? mistakes.Refuse() : null);
    }

    /// <summary>Judges a whole file against the people in force.</summary>
    /// <returns>What it comes to, or everything that is wrong with it.</returns>
    public static (PeopleNews? News, ImportResult.Refused? Refused) Judge(
        SourceFolder folder,
        IReadOnlyCollection<string> columns,
        IReadOnlyList<Person> standing,
        IReadOnlyDictionary<PersonId, PersonMemory> remembered,
        string? culture = null)
    {
        var mistakes = new MistakeList(folder);
        foreach (var mistake in folder.Unreadable) mistakes.Add(mistake);
        if (folder.Tables.Count == 0) return (null, mistakes.Refuse());

        var (people, ids) = Read(folder, standing, culture, mistakes);
        if (mistakes.Any) return (null, mistakes.Refuse());

        var news = PeopleNews.OfExport(people, columns, standing, remembered);
        PeopleFile.Judge(news.People, ids, mistakes);
        return mistakes.Any ? (null, mistakes.Refuse()) : (news, null);
    }

    private static (List<Person> People, Declared<PersonId> Ids) Read(
        SourceFolder folder, IEnumerable<Person> known, string? culture, MistakeList mistakes)
    {
        var written = culture is null ? FolderCulture.Invariant : FolderCulture.TryFind(culture) ?? FolderCulture.Invariant;
        var rows = TableRows.Read(folder, ImportFormat.People, written, mistakes);
        var ids = rows.Declare<PersonId>(DeclaredKind.Person);
        foreach (var person in known) ids.Know(person.Id, person.Name, person.UserPrincipalName);
        return (PeopleFile.Read(rows, ids, mistakes), ids);
    }
}
