using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Decisions;

/// <summary>Makes the cards on which people see action items, and keeps those that went out as things stand.</summary>
public sealed class ActionCards(DecisionBoard board, ICycleStore cycles, ICheckInStore desks, Post post, BusinessTime business)
{
    /// <param name="place">Why he is told; null where he looks at it himself.</param>
    public async Task<ChatCard.Action> ShowAsync(
        Scorecard scorecard, Decision decision, PersonId reader, CancellationToken cancellationToken, ActionPlace? place = null)
    {
        var cycle = (await cycles.FindAsync(decision.Key.Cycle, cancellationToken))?.Value;
        return Show(scorecard, decision, cycle, reader, place);
    }

    /// <summary>The card of a sentence that waited.</summary>
    /// <returns>Null where it says nothing any more.</returns>
    public async Task<ChatCard?> OfAsync(Scorecard scorecard, PersonId reader, ActionPlace place, CancellationToken cancellationToken) =>
        await board.FindAsync(place.Key, cancellationToken) is { } decision && Domain.Reviews.Actions.ActionPolicy.Holds(decision, place)
            ? await ShowAsync(scorecard, decision, reader, cancellationToken, place)
            : null;

    /// <summary>Everybody's message about it shows it as it stands.</summary>
    /// <param name="did">Who has just done the last thing about it: his message goes on saying what that did. Null where nobody has.</param>
    public async Task RewriteAsync(Scorecard scorecard, Decision decision, CancellationToken cancellationToken, PersonId? did = null)
    {
        var cycle = (await cycles.FindAsync(decision.Key.Cycle, cancellationToken))?.Value;
        foreach (var person in Involved(decision).Select(p => scorecard.Find(p)).OfType<Person>())
        {
            var desk = (await desks.DeskAsync(new(scorecard.Tenant, person.Id), cancellationToken)).Value;
            if (desk.ActionCardOf(decision.Key) is not { Reference: var reference }) continue;

            var card = Show(scorecard, decision, cycle, person.Id, place: null);
            var said = person.Id == did ? card with { Remark = ActionRemarks.Of(decision.Last.What, decision) } : card;
            await post.ReplaceAsync(scorecard, person, reference, said, cancellationToken);
        }
    }

    /// <summary>A newer message about it went out: where the one before was, a line points to it.</summary>
    /// <param name="before">His desk as it was then.</param>
    public async Task GoesOnAsync(Scorecard scorecard, Person reader, Desk before, ActionPlace place, CancellationToken cancellationToken)
    {
        if (before.ActionCardOf(place.Key) is not { Reference: var older } || await board.FindAsync(place.Key, cancellationToken) is not { } decision) return;
        await post.ReplaceAsync(scorecard, reader, older, new ChatCard.Line(ActionWords.GoesOn.Say(decision.Text)), cancellationToken);
    }

    private static IEnumerable<PersonId> Involved(Decision decision) => new[] { decision.Action?.Owner, decision.Action?.AskedBy, decision.Last.From, decision.By }
        .OfType<PersonId>()
        .Concat(decision.Action?.Told.Select(t => t.To) ?? [])
        .Distinct();

    private ChatCard.Action Show(Scorecard scorecard, Decision decision, Cycle? cycle, PersonId reader, ActionPlace? place) => ActionContent.Of(
        scorecard, decision,
        cycle?.CadenceName ?? scorecard.Find(decision.Key.Cycle.Cadence)?.Name ?? decision.Key.Cycle.Cadence.Value,
        cycle?.MeetingDay ?? DateOnly.FromDateTime(decision.At.Date), reader, business.Now, place);
}
