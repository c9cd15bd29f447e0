using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>Finds whom somebody named as his delegate, and judges whether he can be.</summary>
public static class DelegateChoice
{
    private const int ShownPeople = 5;

    /// <param name="name">A whole name, one of its words, the beginning of a first name, a user principal name or an id.</param>
    /// <returns>The delegate, or why there is none and of whom to choose.</returns>
    public static (PersonId? Person, Saying? Why, IReadOnlyList<Person> Candidates) Find(Scorecard scorecard, Person owner, string name, DateOnly until)
    {
        var found = CalledPeople.Of(scorecard, name);
        if (found is [var one]) return one.Id == owner.Id ? (null, AwayWords.OwnDelegate, []) : (one.Id, null, []);

        // Of several those count who are still there then, and can be meant by somebody who is not one of them.
        var there = found.Where(p => p.Id != owner.Id && !p.HasLeft(until)).ToList();
        return there switch
        {
            [var only] => (only.Id, null, []),
            [] => (null, AwayWords.UnknownDelegate.Say(name), []),
            _ => (null, AwayWords.DelegateShared.Say(name, Part.Of(there.Take(ShownPeople).Select(p => Told(p, there)))), [.. there.Take(ShownPeople)]),
        };
    }

    /// <param name="others">The absences of all people.</param>
    /// <returns>Why he cannot stand in; null where he can.</returns>
    public static Saying? Mistake(
        Scorecard scorecard, PersonId owner, Absence absence, IReadOnlyDictionary<PersonId, IReadOnlyList<Absence>> others)
    {
        if (absence.Delegate is not { } stands) return null;
        if (stands == owner) return AwayWords.OwnDelegate;
        if (scorecard.Find(stands) is not { } person) return AwayWords.UnknownDelegate.Say(stands.Value);
        if (person.HasLeft(absence.Until)) return AwayWords.DelegateLeft.Say(stands);
        if (others.GetValueOrDefault(stands, []).FirstOrDefault(a => AbsenceChange.Overlap(a, absence)) is not { } away) return null;

        return away.Delegate == owner ? AwayWords.DelegateRing.Say(stands, away.From, away.Until)
            : away.Delegate is { } next ? AwayWords.DelegateChain.Say(stands, away.From, away.Until, next)
            : AwayWords.DelegateAway.Say(stands, away.From, away.Until);
    }

    // Two of one name are told apart by what they sign in with.
    internal static string Told(Person person, IReadOnlyCollection<Person> all) =>
        all.Count(p => p.Name == person.Name) > 1 ? $"{person.Name} ({person.UserPrincipalName})" : person.Name;
}
