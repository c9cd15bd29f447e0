using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>What a delegate, and the one he stands in for, are told.</summary>
public static class StandInNotes
{
    private const int ShownKpis = 10;

    public static string IdOf(PersonId owner) => $"stand-in-{owner}";

    /// <summary>What he stands in for.</summary>
    public static DeskNote Begins(Scorecard scorecard, PersonId owner, StandIn stands)
    {
        var kpis = scorecard.Kpis.Where(k => k.Owner == owner && k.Formula is null).Select(k => k.Name).Take(ShownKpis).ToList();
        return new(
            IdOf(owner),
            AwayWords.StandInTitle.Say(owner),
            kpis.Count == 0 ? AwayWords.StandInNothing.Say(owner, stands.From, stands.Until) : AwayWords.StandIn.Say(owner, stands.From, stands.Until, Part.Of(kpis)));
    }

    /// <summary>He stands in no longer.</summary>
    public static DeskNote Ends(PersonId owner) => new($"{IdOf(owner)}-over", AwayWords.StandInOverTitle.Say(owner), AwayWords.StandInOver.Say(owner));

    /// <summary>To the one who was away.</summary>
    public static DeskNote Returned(PersonId stoodIn) => new("absence-over", AwayWords.OverTitle, AwayWords.Over.Say(stoodIn));
}
