using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat;

/// <summary>One person of an escalation.</summary>
/// <param name="Name">The name, with whom he reports to where that is somebody else.</param>
/// <param name="Missing">The KPIs that are missing; the last one may say how many more.</param>
/// <param name="Late">How late they are ("2 working days late"); null where nothing is missing.</param>
/// <param name="Tried">What was tried, in order ("asked Mon", "reminded Tue and Wed").</param>
/// <param name="State">Where it stands now.</param>
public sealed record EscalationLine(
    PersonId Person, Saying Name, IReadOnlyList<Saying> Missing, Saying? Late, IReadOnlyList<Saying> Tried, EscalationLineState State)
{
    /// <summary>What is missing and what was tried still matter; what somebody has answered is missing no more.</summary>
    public bool IsMissing => State is not (EscalationLineState.Answered or EscalationLineState.Released);

    /// <summary>The manager can do something for this person.</summary>
    public bool IsChoosable => State is EscalationLineState.Waiting or EscalationLineState.Nudged or EscalationLineState.Excused;

    /// <summary>Where it belongs among the others: those who still wait come first, so that what has to be cut still shows what can be done.</summary>
    public int Order => State switch
    {
        EscalationLineState.Waiting or EscalationLineState.Nudged => 0,
        EscalationLineState.Excused => 1,
        EscalationLineState.Answered or EscalationLineState.Released or EscalationLineState.Closed => 2,
    };

    /// <summary>Where it stands, in words.</summary>
    public Saying Standing() => State switch
    {
        EscalationLineState.Waiting => Late!,
        EscalationLineState.Nudged => ActionCardWords.LateAndNudged.Say(Late!),
        EscalationLineState.Excused => ActionCardWords.Excused,
        EscalationLineState.Answered => ActionCardWords.Answered,
        EscalationLineState.Released => ProposalWords.NoLongerAsked,
        EscalationLineState.Closed => ActionCardWords.Closed,
    };
}
