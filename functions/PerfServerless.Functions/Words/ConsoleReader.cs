using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Words;

/// <summary>Who reads what this process tells before anybody asks it: why it does not start.</summary>
public sealed record ConsoleReader(Reader Reader);
