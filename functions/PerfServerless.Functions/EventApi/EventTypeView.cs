namespace PerfServerless.Functions.EventApi;

/// <summary>A kind of event as the API shows it.</summary>
/// <param name="Name">Its short name, by which webhooks choose it.</param>
/// <param name="Type">The CloudEvents attribute <c>type</c>.</param>
/// <param name="Schema">Where the schema of its data is found.</param>
internal sealed record EventTypeView(string Name, string Type, string Summary, string Schema);
