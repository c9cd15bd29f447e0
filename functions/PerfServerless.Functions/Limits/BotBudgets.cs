using PerfServerless.Bot.Limits;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Limits;

/// <summary>The bot's budgets as they are set.</summary>
internal static class BotBudgets
{
    /// <summary>More answers at once would fill the conversation, and a card would have to wait for room.</summary>
    private const int MessagesAtOnce = 5;

    public static BotLimits Of(LimitOptions o) => new()
    {
        Submissions = new(o.SubmissionsPerMinute, o.SubmissionsPerMinute),
        Presses = new(Math.Max(1, o.PressesPerMinute / 3), o.PressesPerMinute),
        Messages = new(Math.Min(MessagesAtOnce, o.MessagesPerMinute), o.MessagesPerMinute),
        Tenant = new(o.TenantPerMinute, o.TenantPerMinute),
        All = new(o.AllPerMinute, o.AllPerMinute),
        Strangers = new(o.StrangersPerMinute, o.StrangersPerMinute),
        ActionsAtOnce = o.AtOnce,
        MessagesAtOnce = Math.Max(1, o.AtOnce / 3),
    };
}
