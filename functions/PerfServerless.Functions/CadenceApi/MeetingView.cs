namespace PerfServerless.Functions.CadenceApi;

/// <summary>What is another about one meeting than the cadence's rule says.</summary>
internal sealed record MeetingView(DateOnly Meeting, DateOnly? MovedTo, TimeOnly? At, bool Skipped, bool Extra);
