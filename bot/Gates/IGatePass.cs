using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Gates;

/// <summary>What a gate found out about a caller: it judges the activity that he sends by this and by nothing that the activity says of itself.</summary>
public interface IGatePass
{
    /// <returns>Why this caller may not send it; null where he may.</returns>
    GateRefusal? Refusal(Activity activity);
}
