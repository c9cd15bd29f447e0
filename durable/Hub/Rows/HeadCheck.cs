
namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Whether a head that was read can be worked with: what is counted, named and dated in it lies within its range.</summary>
internal static class HeadCheck
{
    public static bool IsSound(InstanceHead head) =>
        head is { Name: not null, Version: not null, Tail: not null }
        && Enum.IsDefined(head.Status) && Enum.IsDefined(head.StatusBeforePark)
        && head is { Chunks: >= 0, Events: >= 0, Characters: >= 0, Turn: >= 0, Generation: >= 0, Rewinds: >= 0, Spins: >= 0 }
        && IsKeyPart(head.ExecutionId)
        && (head.Parent is not { } parent || (parent.Name is not null && IsKeyPart(parent.InstanceId)))
        && head.Parked is not { Sentence: null }
        && new[] { head.Created, head.Updated, head.StartAt, head.Due, head.Parked?.At }.All(IsUniversal);

    // Both become parts of keys.
    private static bool IsKeyPart(string? id) => InstanceIds.Refusal(id ?? "", HubKeys.LongestInstanceId) is null;

    // A missing time has no kind; a local one would mean another moment on another machine.
    private static bool IsUniversal(DateTime? time) => time is not { Kind: DateTimeKind.Local };
}
