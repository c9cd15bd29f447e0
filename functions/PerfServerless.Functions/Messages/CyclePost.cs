using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Messages;

/// <summary>
/// Sends what goes out once a cycle, an escalation or a brief, and records in one commit where it went, its line in the timeline, and that its
/// receiver's nudge budget has one place less.
/// </summary>
public sealed class CyclePost(ReviewCommits commits, ICheckInStore desks, Post post, StaleWrites writes, BusinessTime business)
{
    /// <param name="told">What the timeline tells of it where it arrives.</param>
    /// <param name="announced">What other systems are told then.</param>
    /// <returns>What came of it.</returns>
    /// <remarks>It takes no token: a message that is broken off on its way may have arrived all the same, and would go out again.</remarks>
    public async Task<Delivery> SendAsync(Scorecard scorecard, Person to, ChatCard content, MessageKey key, TimelineEntry told,
        IReadOnlyCollection<OutgoingEvent>? announced = null)
    {
        var desk = await desks.DeskAsync(new(scorecard.Tenant, to.Id), CancellationToken.None);
        return await post.DeliverAsync(
            new(scorecard, to, content, key.ToString())
            {
                Kind = key.Step.Kind,
                Weight = key.Step is MessageStep.Brief ? MessageWeight.Brief : MessageWeight.Needed,
                Cycles = [key.Cycle],
                Desk = desk.Value,
                Record = (reference, deliveries) => RecordAsync(
                    desk,
                    new(key.Cycle.Tenant)
                    {
                        Messages = [new(key, reference, told.At)],
                        Timeline = [new(key.Cycle, told)],
                        Announced = announced ?? [],
                        Deliveries = deliveries,
                    }),
                Missed = (_, deliveries) => commits.CommitAsync(
                    new(key.Cycle.Tenant)
                    {
                        Timeline = [new(key.Cycle, new($"unreachable-{to.Id}", told.At, new TimelineEvent.NotReachable(to.Id)))],
                        Deliveries = deliveries,
                    },
                    CancellationToken.None),
            },
            CancellationToken.None);
    }

    private Task RecordAsync(Versioned<Desk> read, ReviewChange change)
    {
        Versioned<Desk>? desk = read;
        return writes.DecideAnewAsync(
            async () =>
            {
                // Something else may have gone out to him in the same moment: it is counted on what the desk is then.
                var now = desk ?? await desks.DeskAsync(read.Value.Key, CancellationToken.None);
                desk = null;
                await commits.CommitAsync(change with { Desk = now.With(now.Value.WithSent(business.Now)) }, CancellationToken.None);
            },
            CancellationToken.None);
    }
}
