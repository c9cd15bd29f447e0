namespace PerfServerless.Functions.BriefFiles;

/// <summary>A form in which a brief is handed out as a file.</summary>
internal enum BriefFormat
{
    /// <summary>Everything, with the sentences of its reader.</summary>
    Json,

    /// <summary>The numbers behind it, a line a KPI.</summary>
    Csv,

    /// <summary>What the page says, to be put beside other notes.</summary>
    Markdown,
}
