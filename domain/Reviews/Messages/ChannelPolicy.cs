namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>
/// Decides by which channel a person is written to: the first that reaches him. So what goes by mail is what Teams cannot deliver for good,
/// because the bot is not there or was refused.
/// </summary>
public static class ChannelPolicy
{
    /// <param name="reach">In the order in which channels are preferred.</param>
    /// <returns>
    /// The channel; where none reaches him, why the preferred one does not, and a channel that refused him, because that one does not tell
    /// when that ends.
    /// </returns>
    public static ChosenChannel Choose(IReadOnlyList<ChannelReach> reach)
    {
        if (reach.FirstOrDefault(r => r.Why is null) is { } open) return new(open.Channel, null);
        return new(reach.FirstOrDefault(r => r.Why?.IsTriedAgain() == true)?.Channel, reach.Count == 0 ? Unreachable.NotThere : reach[0].Why);
    }
}
