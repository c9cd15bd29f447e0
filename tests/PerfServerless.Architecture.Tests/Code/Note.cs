namespace PerfServerless.Architecture.Tests.Code;

/// <summary>Stands for a record with people's words in it.</summary>
internal sealed record Note(string Text);
