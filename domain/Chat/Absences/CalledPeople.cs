using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Finds whom somebody means by what he typed.</summary>
internal static class CalledPeople
{
    /// <summary>Shorter beginnings are too easily another name's.</summary>
    private const int ShortestBeginning = 3;

    /// <param name="name">
    /// A whole name, a user principal name, one of the name's words, an id or the beginning of a first name; an id behind an @ means that one
    /// person, as buttons say it.
    /// </param>
    /// <returns>Everybody who is called so; of several ways the most exact one counts.</returns>
    public static IReadOnlyList<Person> Of(Scorecard scorecard, string name)
    {
        if (name.Trim() is ['@', .. var id] && scorecard.People.FirstOrDefault(p => p.Id.Value == id) is { } one) return [one];

        var plain = PhraseCursor.Plain(name).Trim().TrimStart('@');
        foreach (var way in new Func<Person, bool>[]
        {
            p => PhraseCursor.Plain(p.Name) == plain || PhraseCursor.Plain(p.UserPrincipalName) == plain,
            // Nobody knows ids: one that is a name as well is everybody's who is called so.
            p => Words(p.Name).Contains(plain) || PhraseCursor.Plain(p.Id.Value) == plain,
            p => plain.Contains(' ', StringComparison.Ordinal) && Words(name).All(w => Words(p.Name).Contains(w)),
            p => plain.Length >= ShortestBeginning && PhraseCursor.Plain(p.Name).StartsWith(plain, StringComparison.Ordinal),
        })
        {
            if (scorecard.People.Where(way).ToList() is { Count: > 0 } found) return found;
        }

        return [];
    }

    private static HashSet<string> Words(string name) =>
        [.. PhraseCursor.Plain(name).Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries)];
}
