using PerfServerless.Durable.Hub.Settings;

namespace PerfServerless.Durable.Hub;

/// <summary>An input or event is larger than history takes.</summary>
public sealed class PayloadTooLargeException(string what, int characters, int limit) : ArgumentException(PayloadLimit.Sentence(what, characters, limit));
