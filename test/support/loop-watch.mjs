// Imported into a service under test: how long its one thread was held at a stretch since it was last asked, in milliseconds.
// Of a stretch the shorter of clock and processor time counts, so that what other programs take of the machine does not.
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let [clock, processor, longest] = [performance.now(), processorMs(), 0];
setInterval(() => {
  const [nowClock, nowProcessor] = [performance.now(), processorMs()];
  longest = Math.max(longest, Math.min(nowClock - clock, nowProcessor - processor));
  [clock, processor] = [nowClock, nowProcessor];
}, 1).unref();
process.on('message', () => {
  process.send(longest);
  longest = 0;
});
// A thread of the service imports it as well and has no channel to whoever watches.
process.channel?.unref();
