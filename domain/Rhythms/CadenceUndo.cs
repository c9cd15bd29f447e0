using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Rhythms;

/// <summary>How a cadence was before somebody's last change, so that he can take it back.</summary>
/// <param name="Did">The change, in one word.</param>
public sealed record CadenceUndo(string Did, DateTimeOffset At, IReadOnlyList<MeetingChange> Meetings, CadenceState? State = null)
{
    public const string Pausing = "pause";
    public const string Ending = "end";

    /// <summary>When the cadence stopped by this change; null where it was another one.</summary>
    [JsonIgnore]
    public DateTimeOffset? StoppedAt => Did is Pausing or Ending ? At : null;

    /// <summary>The column whose cell was set; null where it was another change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    /// <summary>What that cell was, as a folder has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }
}
