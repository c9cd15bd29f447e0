namespace PerfServerless.Functions.LedgerApi;

/// <summary>A form in which decisions are handed out.</summary>
internal enum LedgerFormat
{
    Json,

    /// <summary>The columns of the fact <c>decisions</c>.</summary>
    Csv,

    /// <summary>For people to read, with what they wrote.</summary>
    Markdown,
}
