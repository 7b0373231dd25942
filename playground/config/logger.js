const { winston, formats } = require('@strapi/logger');

module.exports = ({ env }) => ({
  transports: [
    new winston.transports.Console({
      level: env('LOG_LEVEL', 'info'),
      format: winston.format.combine(
        winston.format.timestamp(),
        formats.prettyPrint({ timestamps: 'HH:mm:ss' })
      ),
    }),
  ],
});
