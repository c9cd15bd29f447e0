namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Keys from <paramref name="From"/>, included, to <paramref name="To"/>, not included, in ordinal order.</summary>
internal readonly record struct KeyRange(string From, string To);
