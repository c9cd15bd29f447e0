namespace PerfServerless.Functions.Settings;

/// <summary>How much is taken in at a time, under <c>PerfServerless:Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>What one person sends a minute from cards and pages that changes something.</summary>
    public int SubmissionsPerMinute { get; set; } = 10;

    /// <summary>The other buttons one person presses a minute, and the pages he opens.</summary>
    public int PressesPerMinute { get; set; } = 60;

    /// <summary>What one person writes a minute.</summary>
    public int MessagesPerMinute { get; set; } = 30;

    /// <summary>The activities of one organisation a minute.</summary>
    public int TenantPerMinute { get; set; } = 3_000;

    /// <summary>All activities of people we know a minute.</summary>
    public int AllPerMinute { get; set; } = 6_000;

    /// <summary>All activities of people and organisations we do not know, a minute.</summary>
    public int StrangersPerMinute { get; set; } = 30;

    /// <summary>Activities, and apart from them requests, that are worked on at one time.</summary>
    public int AtOnce { get; set; } = 1_000;

    /// <summary>Requests a minute with one API key.</summary>
    public int ApiPerMinute { get; set; } = 1_200;

    /// <summary>How long a request may take.</summary>
    public int RequestSeconds { get; set; } = 15;

    /// <summary>How long an import or an export may take.</summary>
    public int LongRequestSeconds { get; set; } = 600;
}
