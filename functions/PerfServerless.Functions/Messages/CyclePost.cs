using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Messages;

/// <summary>Sends what goes out once a cycle, an escalation or a brief, and records where it went with its line in the timeline.</summary>
public sealed class CyclePost(ReviewCommits commits, ICycleStore cycles, Post post)
{
    /// <param name="told">What the timeline tells of it where it arrives.</param>
    /// <param name="announced">What other systems are told then.</param>
    /// <returns>False where its receiver could not be reached.</returns>
    /// <remarks>It takes no token: a message that is broken off on its way may have arrived all the same, and would go out again.</remarks>
    public Task<bool> SendAsync(Scorecard scorecard, Person to, ChatCard content, MessageKey key, TimelineEntry told,
        IReadOnlyCollection<OutgoingEvent>? announced = null) => post.DeliverAsync(
        new(scorecard, to, content, key.ToString())
        {
            Record = reference => commits.CommitAsync(
                new(key.Cycle.Tenant)
                {
                    Messages = [new(key, reference, told.At)],
                    Timeline = [new(key.Cycle, told)],
                    Announced = announced ?? [],
                },
                CancellationToken.None),
            Missed = _ => cycles.TellAsync(
                key.Cycle, [new($"unreachable-{to.Id}", told.At, new TimelineEvent.NotReachable(to.Id))], CancellationToken.None),
        },
        CancellationToken.None);
}
