namespace PerfServerless.Domain.Words;

/// <summary>A part with the name under which the catalogue's texts speak of it.</summary>
public sealed record SayingPart(string Name, Part Part);
