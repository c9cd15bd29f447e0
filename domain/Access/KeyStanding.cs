namespace PerfServerless.Domain.Access;

/// <summary>What a key that somebody shows is worth.</summary>
public enum KeyStanding
{
    Works,

    /// <summary>Not this key's secret: nothing else of it is told.</summary>
    Unknown,

    /// <summary>The secret before the last rotation, whose time is over.</summary>
    Outdated,
    Expired,
    Revoked,
}
