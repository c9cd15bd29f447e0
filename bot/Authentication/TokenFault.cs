namespace PerfServerless.Bot.Authentication;

/// <summary>Why a caller's token is worth nothing. For the log alone: callers are not told.</summary>
internal enum TokenFault
{
    /// <summary>No <c>Authorization</c> header, or more than one.</summary>
    NoHeader,

    /// <summary>The header is not <c>Bearer</c>, one space and a token.</summary>
    NotBearer,

    /// <summary>Not a signed token in three parts, or one that is too long.</summary>
    Malformed,

    /// <summary>Signed by another algorithm than RS256, or not at all.</summary>
    Algorithm,

    /// <summary>Names no key, or none that the channel publishes.</summary>
    UnknownKey,

    /// <summary>The signature is not the key's.</summary>
    Signature,

    /// <summary>Signed by somebody else than the channel service.</summary>
    Issuer,

    /// <summary>Made for another bot, or for several.</summary>
    Audience,

    /// <summary>Expired, not yet valid, or without an end.</summary>
    Lifetime,

    /// <summary>Speaks for no connector.</summary>
    NoServiceUrl,

    /// <summary>Refused by the library for another reason.</summary>
    Other,
}
