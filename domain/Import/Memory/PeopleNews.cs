using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>What a file's people come to, held against those who stand: only what the file says anew counts.</summary>
/// <param name="People">All people of the scorecard that comes of it.</param>
/// <param name="Said">What is to be remembered of those of whom something else is than before.</param>
/// <param name="Overruled">Cells of the file that do not stand.</param>
public sealed record PeopleNews(IReadOnlyList<Person> People, IReadOnlyList<PersonMemory> Said, IReadOnlyList<OverruledCell> Overruled)
{
    /// <summary>Whom the file names.</summary>
    public IReadOnlySet<PersonId> Named { get; init; } = new HashSet<PersonId>();

    /// <summary>How many people the file named before and names no more.</summary>
    public int Missing { get; init; }

    /// <param name="people">As the folder has them.</param>
    /// <param name="standing">Those of the scorecard in force; null where there is none.</param>
    /// <param name="memories">Of those of whom something is remembered.</param>
    public static PeopleNews OfFolder(
        IReadOnlyList<Person> people, IReadOnlyList<Person>? standing, IReadOnlyDictionary<PersonId, PersonMemory> memories)
    {
        if (memories.Count == 0 || standing is null) return new(people, [], []);

        var (named, before) = (people.Select(p => p.Id).ToHashSet(), standing.ToDictionary(p => p.Id));
        var said = new List<PersonMemory>();
        var overruled = new List<OverruledCell>();
        List<Person> news =
        [
            .. people.Select(
                p => One(PersonMemory.Folder, PersonColumns.All, p, before.GetValueOrDefault(p.Id), memories.GetValueOrDefault(p.Id), said, overruled)),
        ];
        foreach (var other in standing.Where(p => !named.Contains(p.Id)))
        {
            if (memories.GetValueOrDefault(other.Id) is not { } memory) continue; // the folder had him, and has him no more

            if (memory.SaidBy(PersonMemory.Folder) is null) news.Add(other);
            else said.Add(memory.With(PersonMemory.Folder, null));
        }

        return new(news, said, overruled);
    }

    /// <summary>Of a file that speaks of some people and some columns, and leaves all others as they are.</summary>
    /// <param name="columns">The columns that the file has.</param>
    public static PeopleNews OfExport(
        IReadOnlyList<Person> people,
        IReadOnlyCollection<string> columns,
        IReadOnlyList<Person> standing,
        IReadOnlyDictionary<PersonId, PersonMemory> memories)
    {
        var before = standing.ToDictionary(p => p.Id);
        var said = new List<PersonMemory>();
        var overruled = new List<OverruledCell>();
        var spoken = PersonColumns.All.Where(c => columns.Contains(c.Name)).ToList();
        var news = people.Select(p => One(
            PersonMemory.Export, spoken, p, before.GetValueOrDefault(p.Id),
            memories.GetValueOrDefault(p.Id) ?? PersonMemory.Of(p.Id, before.GetValueOrDefault(p.Id)), said, overruled)).ToDictionary(p => p.Id);
        return new([.. standing.Select(p => news.GetValueOrDefault(p.Id) ?? p), .. news.Values.Where(p => !before.ContainsKey(p.Id))], said, overruled)
        {
            Named = news.Keys.ToHashSet(),
        };
    }

    private static Person One(
        string file,
        IReadOnlyList<PersonColumn> columns,
        Person says,
        Person? standing,
        PersonMemory? memory,
        List<PersonMemory> said,
        List<OverruledCell> overruled)
    {
        var marks = PersonColumns.Marks(says, columns);
        if (memory is not null && memory.With(file, marks) is var after && !after.Says(memory)) said.Add(after);
        if (standing is null || memory?.SaidBy(file) is not { } before) return standing is null ? says : Taken(columns, standing, says);

        var news = standing;
        foreach (var column in columns)
        {
            // A folder that was read before there was such a column said nothing in it, as one that has no such column says nothing.
            var marked = before.GetValueOrDefault(column.Name) ?? (file == PersonMemory.Folder ? PersonColumns.Mark(null) : null);
            if (marked != marks[column.Name]) news = column.Take(news, says);
            else if (column.Text(standing) is var stands && column.Text(says) is var text && stands != text)
                overruled.Add(new(says.Id, column.Name, text, stands));
        }

        return news;
    }

    private static Person Taken(IReadOnlyList<PersonColumn> columns, Person standing, Person says) =>
        columns.Aggregate(standing, (person, column) => column.Take(person, says));
}
