using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>
/// What is remembered of a person beside the scorecard: what each file said of him last, cell by cell, and what the directory said. A person of
/// whom nothing is remembered came from the organisation's folder, which said of him last what the scorecard says.
/// </summary>
public sealed record PersonMemory
{
    /// <summary>The organisation's folder.</summary>
    public const string Folder = "folder";

    /// <summary>A HR system's export.</summary>
    public const string Export = "export";

    public required PersonId Person { get; init; }

    /// <summary>By the file that said it: the marks of its cells by their columns. A file that never named him, or names him no more, is not in it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Said { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Null where no directory spoke of him.</summary>
    public DirectoryEntry? Directory { get; init; }

    /// <summary>The memory of somebody of whom nothing is remembered yet.</summary>
    /// <param name="standing">Him as the scorecard has him; null where it has not.</param>
    public static PersonMemory Of(PersonId id, Person? standing) =>
        standing is null ? new() { Person = id } : new PersonMemory { Person = id }.With(Folder, PersonColumns.Marks(standing, PersonColumns.All));

    public IReadOnlyDictionary<string, string>? SaidBy(string file) => Said.GetValueOrDefault(file);

    /// <param name="marks">What the file says now; null where it names him no more.</param>
    public PersonMemory With(string file, IReadOnlyDictionary<string, string>? marks)
    {
        var said = Said.Where(s => s.Key != file).ToDictionary(s => s.Key, s => s.Value);
        if (marks is not null) said[file] = marks;
        return this with { Said = said };
    }

    public bool Says(PersonMemory other) => Directory == other.Directory
        && Said.Count == other.Said.Count
        && Said.All(
            s => other.Said.TryGetValue(s.Key, out var marks) && marks.Count == s.Value.Count && s.Value.All(m => marks.GetValueOrDefault(m.Key) == m.Value));
}
