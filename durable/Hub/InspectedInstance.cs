using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub;

/// <summary>An instance as an operator sees it.</summary>
/// <param name="NextDue">When its earliest timer is due; null where it waits for none.</param>
/// <param name="Lag">How long that timer is overdue; zero where it is not.</param>
/// <param name="Events">Events of the current generation's history.</param>
/// <param name="ParkedBecause">Why it is parked, in a sentence; null where it is not.</param>
/// <param name="Recorded">For a parked one: the step its history holds.</param>
/// <param name="Replayed">For a parked one: the step its code took instead.</param>
public sealed record InspectedInstance(
    string InstanceId, string Name, string Version, OrchestrationRuntimeStatus Status, DateTimeOffset CreatedAt, DateTimeOffset LastUpdatedAt,
    DateTimeOffset? NextDue, TimeSpan Lag, int Generation, int Events, string? CustomStatus, string? ParkedBecause, string? Recorded, string? Replayed)
{
    internal static InspectedInstance Of(InstanceHead head, DateTimeOffset now)
    {
        DateTimeOffset? due = (head.Due ?? head.StartAt) is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
        var lag = due < now ? now - due.Value : TimeSpan.Zero;
        return new InspectedInstance(
            head.Id, head.Name, head.Version, head.Status, new DateTimeOffset(head.Created, TimeSpan.Zero), new DateTimeOffset(head.Updated, TimeSpan.Zero),
            due, lag, head.Generation, head.Events, head.CustomStatus, head.Parked?.Sentence, head.Parked?.Recorded, head.Parked?.Replayed);
    }
}
