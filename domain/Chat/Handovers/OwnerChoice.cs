using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>Finds whom a manager wants to own KPIs.</summary>
/// <param name="Person">Whom; null where it is not clear yet.</param>
/// <param name="Why">Why not, and what to do.</param>
/// <param name="Candidates">Of whom he is to choose one.</param>
public sealed record OwnerChoice(Person? Person, Saying? Why, IReadOnlyList<HandoverCandidate> Candidates)
{
    /// <summary>More would fill the card: then a longer name is asked for.</summary>
    private const int MostCandidates = 25;

    public static OwnerChoice Of(Scorecard scorecard, HandoverWish wish, DateTimeOffset now)
    {
        if (wish.Person is { } chosen) return scorecard.Find(chosen) is { } one ? new(one, null, []) : new(null, ProposalWords.Unknown.Say(chosen.Value), []);
        if (string.IsNullOrWhiteSpace(wish.Name)) return new(null, ProposalWords.NameNeeded, []);

        var name = TypedText.Cut(TypedText.Clean(wish.Name), TypedLimits.Text);
        var called = CalledPeople.Of(scorecard, name);
        var there = called.Where(p => !p.HasLeft(now)).ToList();
        return there switch
        {
            [var only] => new(only, null, []),
            [] => new(null, called.Count > 0 ? ProposalWords.HasLeft.Say(called[0].Id) : ProposalWords.Unknown.Say(name), []),
            { Count: > MostCandidates } => new(null, ProposalWords.SharedByMany.Say(name, there.Count), []),
            _ => new(null, ProposalWords.Shared.Say(name),
                [.. there.OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p => new HandoverCandidate(p.Id, ProposalWords.Candidate.Say(p.Name, p.UserPrincipalName)))]),
        };
    }

    /// <param name="away">The last day of an absence that runs; null where he is there.</param>
    /// <param name="canBeReached">A message gets through to him.</param>
    /// <returns>Why he cannot be asked to own these; null where he can.</returns>
    public static Saying? Mistake(
        Scorecard scorecard, Person to, IReadOnlyCollection<HandoverItem> items, DateOnly? away, bool canBeReached, DateTimeOffset now)
    {
        var own = items.Where(i => i.Owner == to.Id).Select(i => i.Kpi.Id).ToList();
        if (own.Count > 0) return ProposalWords.OwnsAlready.Say(to.Id, KpiNames.Of(scorecard, own));
        if (to.HasLeft(now)) return ProposalWords.HasLeft.Say(to.Id);
        if (away is { } until) return ProposalWords.IsAway.Say(to.Id, until);
        return canBeReached ? null : ProposalWords.NotReachable.Say(to.Id);
    }
}
