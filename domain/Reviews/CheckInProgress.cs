using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>What the ladder needs to know of one owner's check-in; made anew from what is stored whenever it decides.</summary>
/// <param name="FirstSentAt">When the first form reached the owner; null where none did.</param>
/// <param name="LastSentAt">When the latest form reached the owner.</param>
/// <param name="Nudges">The managers who asked for a nudge, oldest first.</param>
/// <param name="NudgesSent">The number of the last nudge that reached the owner, from 1; 0 where none did.</param>
/// <param name="Unreachable">Why nothing can be sent now; null where it can.</param>
public sealed record CheckInProgress(
    RequestState State,
    DateTimeOffset? FirstSentAt = null,
    DateTimeOffset? LastSentAt = null,
    IReadOnlyList<PersonId>? Nudges = null,
    int NudgesSent = 0,
    Unreachable? Unreachable = null)
{
    /// <param name="messages">The person's messages of the cycle; those that carry no form are passed over.</param>
    public static CheckInProgress Of(CheckInRequest request, IEnumerable<SentMessage> messages)
    {
        var forms = messages.Where(m => MessageStep.IsForm(m.Key.Step)).ToList();

        return new(
            request.State,
            forms.Count == 0 ? null : forms.Min(m => m.SentAt),
            forms.Count == 0 ? null : forms.Max(m => m.SentAt),
            [.. request.Nudges.Select(n => n.By)],
            Enumerable.Range(1, request.Nudges.Count).LastOrDefault(n => forms.Any(m => m.Key.Step == MessageStep.Nudge(n))),
            request.Unreachable);
    }
}
