namespace PerfServerless.Functions.MeetingFiles;

/// <summary>What the meeting behind a brief is handed out as.</summary>
internal enum MeetingFormat
{
    /// <summary>For a calendar (RFC 5545).</summary>
    Calendar,

    /// <summary>What it decided, as a page that prints.</summary>
    Minutes,

    /// <summary>The same as Markdown.</summary>
    MinutesText,
}
