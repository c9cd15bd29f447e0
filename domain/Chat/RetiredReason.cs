namespace PerfServerless.Domain.Chat;

/// <summary>Why a card with a form cannot be answered any more.</summary>
public enum RetiredReason
{
    /// <summary>A newer message carries the form.</summary>
    Replaced,

    /// <summary>Everything was given, on another card.</summary>
    Answered,

    Excused,

    /// <summary>The meeting has started.</summary>
    Closed,
}
