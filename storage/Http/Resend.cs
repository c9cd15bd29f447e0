namespace PerfServerless.Storage.Http;

/// <summary>When the client may send a request again by itself.</summary>
internal enum Resend
{
    /// <summary>Not at all: whoever called decides.</summary>
    Never,

    /// <summary>
    /// Only where the first attempt surely did nothing: no connection came about, or the service said it was too busy (429, 503).
    /// Right for conditional writes: a second attempt after a lost answer would report its own echo as a conflict.
    /// </summary>
    WhenRefused,

    /// <summary>After every passing fault: right for reads and for writes whose repetition changes nothing.</summary>
    Always,
}
