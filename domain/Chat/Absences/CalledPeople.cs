using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Finds whom somebody means by what he typed.</summary>
internal static class CalledPeople
{
    /// <param name="name">A whole name, one of its words, a user principal name or an id.</param>
    /// <returns>Everybody who is called so; of several ways the most exact one counts.</returns>
    public static IReadOnlyList<Person> Of(Scorecard scorecard, string name)
    {
        var plain = PhraseCursor.Plain(name).Trim().TrimStart('@');
        foreach (var way in new Func<Person, bool>[]
        {
            p => PhraseCursor.Plain(p.Name) == plain || PhraseCursor.Plain(p.UserPrincipalName) == plain || PhraseCursor.Plain(p.Id.Value) == plain,
            p => Words(p.Name).Contains(plain),
            p => plain.Contains(' ', StringComparison.Ordinal) && Words(name).All(w => Words(p.Name).Contains(w)),
        })
        {
            if (scorecard.People.Where(way).ToList() is { Count: > 0 } found) return found;
        }

        return [];
    }

    private static HashSet<string> Words(string name) =>
        [.. PhraseCursor.Plain(name).Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries)];
}
