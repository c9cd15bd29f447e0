namespace PerfServerless.Domain.Import.Sources;

/// <summary>An iCalendar file of a folder as it was read, before anything in it is believed.</summary>
/// <param name="File">As it is called in the folder, such as <c>holidays-DE.ics</c>.</param>
/// <param name="Country">The country that its name gives, as it is written there.</param>
public sealed record SourceCalendar(string File, string Country, string Text);
