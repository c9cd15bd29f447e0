namespace PerfServerless.Bot.Authentication;

/// <summary>Why an activity does not fit the token it came with, or is none that the bot takes. For the log alone.</summary>
internal enum ActivityFault
{
    /// <summary>The signing key does not speak for the activity's channel, or the activity names none.</summary>
    Channel,

    /// <summary>The token speaks for another connector.</summary>
    ServiceUrl,

    /// <summary>The connector is not among those the bot speaks to.</summary>
    ServiceHost,

    /// <summary>No tenant, or one that is not allowed.</summary>
    Tenant,
}
