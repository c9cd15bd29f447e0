using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Functions.Settings;

/// <summary>The settings of the application, under <c>PerfServerless</c>.</summary>
public sealed class AppOptions
{
    public const string Section = "PerfServerless";

    /// <summary>Where people reach this host: links in cards and mails start with it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The folder in which a host on one machine keeps its keys.</summary>
    public string DataFolder { get; set; } = ".local";

    /// <summary>How long the link in a brief opens its page.</summary>
    public int BriefLinkDays { get; set; } = 14;

    /// <summary>How many messages the bot sends to one person by itself within seven days, at most.</summary>
    public int NudgesAWeek { get; set; } = NudgeBudget.Default.AWeek;

    public ClockOptions Clock { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();

    public FeedOptions Feeds { get; set; } = new();

    public EventOptions Events { get; set; } = new();
}
