namespace PerfServerless.Functions.Feeds;

/// <summary>A message that cannot be taken. The message of this exception says why, without the values in it.</summary>
public sealed class FeedRefusedException(string sentence, Exception? inner = null) : Exception(sentence, inner);
