using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>Finds whom a sentence names as the one who does something.</summary>
/// <param name="himself">The words by which a speaker names himself, as a <see cref="PhraseCursor"/> compares them.</param>
internal sealed class NamedOwner(Scorecard scorecard, Person speaker, IReadOnlyCollection<string> himself)
{
    private const int LongestName = 4;

    /// <summary>Behind a colon or a comma, before a colon, or at the beginning of the sentence.</summary>
    /// <param name="isDated">A day was named behind it: then what stands behind the last colon is meant as a name, also where nobody is called so.</param>
    /// <returns>What is to be done, and by whom as it is written; null where nobody is named.</returns>
    public (string What, string? Owner) In(string said, bool isDated)
    {
        if (IsPerson(said)) return ("", Meant(said));
        foreach (var sign in new[] { ':', ',' })
        {
            if (said.LastIndexOf(sign) is not (> 0 and var at)) continue;
            var (before, behind) = (said[..at].Trim(DecisionReader.Edges), said[(at + 1)..].Trim(DecisionReader.Edges));
            if (IsPerson(behind)) return (before, Meant(behind));
            if (sign == ':' && IsPerson(before)) return (behind, Meant(before));
            if (sign == ':' && isDated && behind.Length > 0 && Words(behind).Length <= 2) return (before, behind);
        }

        return (said, Leading(said));
    }

    /// <summary>As it is kept: a speaker who names himself is named by his id.</summary>
    public string Meant(string written) => himself.Contains(PhraseCursor.Plain(written.Trim())) ? $"@{speaker.Id}" : written;

    private bool IsPerson(string written) =>
        written.Length > 0 && Words(written).Length <= LongestName
        && (himself.Contains(PhraseCursor.Plain(written)) || CalledPeople.Of(scorecard, written).Count > 0);

    /// <summary>"Ken calls …": of the words at the beginning as many as belong to a name. The beginning of a name is none: many words begin like one.</summary>
    private string? Leading(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestName, words.Length - 1); count > 0; count--)
        {
            var name = string.Join(' ', words.Take(count)).Trim(DecisionReader.Edges);
            if (count == 1 && himself.Contains(PhraseCursor.Plain(name))) return Meant(name);
            if (name.Length > 0 && CalledPeople.Of(scorecard, name).Any(p => IsWhole(p, name))) return name;
        }

        return null;
    }

    private static bool IsWhole(Person person, string name)
    {
        var known = Words(person.Name).Append(PhraseCursor.Plain(person.Id.Value)).Append(PhraseCursor.Plain(person.UserPrincipalName)).ToHashSet(StringComparer.Ordinal);
        return name.StartsWith('@') || Words(name).All(known.Contains);
    }

    private static string[] Words(string text) => PhraseCursor.Plain(text).Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
}
